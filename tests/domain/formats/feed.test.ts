import { describe, expect, it } from 'vitest';
import { articleItems, correctionItems, feedLength, jsonFeed } from '#domain/formats/feed.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';
import { daysBetween } from '../../fixtures/days.ts';

const absolute = (path: string) => `https://archive.example/base${path}`;

const published = { time: '2021-12-28T13:00:00+01:00', kind: 'published', reason: 'R.', by: 'desk' } as const;

function feedOf(articles: ReturnType<typeof article>[]) {
  const items = articleItems(archiveOf({ articles }).articles, 'Europe/Brussels');
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
          summary: 'As of 28 December 2021, 12:00 CET. What happened, in one sentence.',
          content_text: 'As of 28 December 2021, 12:00 CET. What happened, in one sentence.\n\nFirst.\n\nSecond.',
          date_published: '2021-12-28T13:00:00+01:00',
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

  it('has only the articles that were published last, whatever time they are about', () => {
    const articles = daysBetween('2021-11-01', '2022-01-31').map((day) => article(`${day}-a`));
    const past = ['2014-03-03-crimea', '2014-03-18-treaty'].map((id, day) =>
      article(id, { revisions: [{ ...published, time: `2026-12-0${day + 1}T09:00:00+01:00` }] }),
    );
    const { items } = feedOf([...past, ...articles]) as { items: { url: string; date_published: string }[] };
    expect(items).toHaveLength(feedLength);
    expect(items.slice(0, 3).map(({ url, date_published }) => [url.slice(28), date_published.slice(0, 10)])).toEqual([
      ['/2014/03/18/treaty/', '2026-12-02'],
      ['/2014/03/03/crimea/', '2026-12-01'],
      ['/2022/01/31/a/', '2022-01-31'],
    ]);
  });

  it('keeps the place of an article that was only changed, and names the “As of” of its last update', () => {
    const update = { ...published, time: '2022-02-01T12:00:00+01:00', kind: 'update' } as const;
    const talks = article('2021-12-28-talks', {
      revisions: [published, { ...update, asOf: '2022-01-31T20:00:00+01:00' }],
    });
    const items = articleItems(archiveOf({ articles: [talks, article('2022-01-10-b')] }).articles, 'Europe/Brussels');
    expect(items.map(({ path, summary }) => [path, summary.slice(0, 32)])).toEqual([
      ['/2022/01/10/b/', 'As of 10 January 2022, 12:00 CET'],
      ['/2021/12/28/talks/', 'As of 31 January 2022, 20:00 CET'],
    ]);
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
