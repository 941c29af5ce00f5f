import { describe, expect, it } from 'vitest';
import { articleItems, correctionItems, feedLength, jsonFeed } from '#domain/formats/feed.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';
import { daysBetween } from '../../fixtures/days.ts';

const absolute = (path: string) => `https://archive.example/base${path}`;

const published = { time: '2021-12-28T13:00:00+01:00', kind: 'published', reason: 'R.', by: 'desk' } as const;

function feedOf(articles: ReturnType<typeof article>[]) {
  const items = articleItems(archiveOf({ articles }).articles);
  return jsonFeed({ title: 'OSCE', description: 'About it.', path: '/topics/osce/', items }, 'en', absolute);
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
      revisions: [published, { ...published, time: '2021-12-29T12:00:00+01:00', kind: 'style' }],
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

  it('says nothing of a change that there was not', () => {
    const articles = [article('2021-12-28-talks'), article('2021-12-28-more', { revisions: [published] })];
    expect(JSON.stringify(feedOf(articles))).not.toContain('date_modified');
  });

  it('has only the newest articles', () => {
    const articles = daysBetween('2021-11-01', '2022-01-31').map((day) => article(`${day}-a`));
    const { items } = feedOf(articles) as { items: { url: string }[] };
    expect(items).toHaveLength(feedLength);
    expect(items[0]?.url).toBe('https://archive.example/base/2022/01/31/a/');
  });
});

describe('the feed of corrections', () => {
  const corrected = article('2021-12-28-talks', {
    revisions: [published, { ...published, time: '2021-12-30T09:00:00+01:00', kind: 'correction' }],
    corrections: [{ date: '2021-12-30', severity: 'substantive', was: 'Ten.', now: 'Nine.', reason: 'A slip.' }],
  });

  it('says what was wrong, what is right and when readers had it', () => {
    expect(correctionItems(archiveOf({ articles: [corrected, article('2021-12-29-b')] }), 'Europe/Brussels')).toEqual([
      {
        path: '/2021/12/28/talks/#correction-1',
        title: 'Substantive correction: Title of 2021-12-28-talks (28 December 2021)',
        summary: 'A slip.',
        text: 'It said: Ten.\n\nIt says now: Nine.\n\nA slip.',
        date: '2021-12-30T09:00:00+01:00',
        authors: ['desk'],
        tags: ['osce'],
      },
    ]);
  });
});
