import { describe, expect, it } from 'vitest';
import { feedLength, jsonFeed } from '../../src/domain/feed.ts';
import { archiveOf, article } from '../fixtures/entries.ts';
import { daysBetween } from '../fixtures/days.ts';

const absolute = (path: string) => `https://archive.example/base${path}`;

function feedOf(articles: ReturnType<typeof article>[]) {
  const feed = { title: 'OSCE', description: 'About it.', path: '/topics/osce/', ...archiveOf({ articles }) };
  return jsonFeed(feed, 'en', absolute);
}

describe('a JSON feed', () => {
  it('names its page and itself by their full addresses', () => {
    expect(feedOf([])).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'OSCE',
      description: 'About it.',
      home_page_url: 'https://archive.example/base/topics/osce/',
      feed_url: 'https://archive.example/base/topics/osce/feed.json',
      language: 'en',
      items: [],
    });
  });

  it('has what a reader needs of an article', () => {
    const talks = article('2021-12-28-talks', {
      title: 'Talks are planned',
      keyPoints: ['First.', 'Second.'],
      updated: '2021-12-29T12:00:00+01:00',
    });
    expect(feedOf([talks])).toMatchObject({
      items: [
        {
          id: 'https://archive.example/base/2021/12/28/talks/',
          url: 'https://archive.example/base/2021/12/28/talks/',
          title: 'Talks are planned',
          summary: 'What happened, in one sentence.',
          content_text: 'What happened, in one sentence.\n\nFirst.\n\nSecond.',
          date_published: '2021-12-28T12:00:00+01:00',
          date_modified: '2021-12-29T12:00:00+01:00',
          authors: [{ name: 'desk' }],
          tags: ['osce'],
        },
      ],
    });
  });

  it('says nothing of an update that there was not', () => {
    expect(JSON.stringify(feedOf([article('2021-12-28-talks')]))).not.toContain('date_modified');
  });

  it('carries the newest articles only', () => {
    const articles = daysBetween('2021-11-01', '2022-01-31').map((day) => article(`${day}-a`));
    const { items } = feedOf(articles) as { items: { url: string }[] };
    expect(items).toHaveLength(feedLength);
    expect(items[0]?.url).toBe('https://archive.example/base/2022/01/31/a/');
  });
});
