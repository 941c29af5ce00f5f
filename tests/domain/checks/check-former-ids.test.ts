import { describe, expect, it } from 'vitest';
import { article, author, bureau, problemsOf, topic } from '../../fixtures/entries.ts';

describe('a former id', () => {
  it('may be any id that no entry of the collection has', () => {
    expect(
      problemsOf({
        articles: [article('2021-12-28-talks', { formerly: ['2021-12-27-talks', '2021-12-28-meeting'] })],
        topics: [topic('osce', { formerly: ['csce', 'desk'] })],
        authors: [author('desk', { formerly: ['csce'] })],
        bureaus: [bureau('brussels', { formerly: ['bruxelles'] })],
      }),
    ).toEqual([]);
  });

  it('is an id', () => {
    expect(problemsOf({ topics: [topic('osce', { formerly: ['OSCE.md'] })] })).toEqual([
      'content/topics/osce.md:0: "OSCE.md" is not an id. ' +
        'Write the former file name without its folder and its extension.',
    ]);
  });

  it.each(['old-talks', '2021-02-30-old-talks'])('of an article starts with a day, which %s does not', (id) => {
    expect(problemsOf({ articles: [article('2021-12-28-talks', { formerly: [id] })] })).toEqual([
      `content/articles/2021-12-28-talks.md:0: "${id}" does not start with a day. ` +
        'Write the whole former id, such as 2021-12-28-old-slug.',
    ]);
  });

  it('is not the id of another entry today, a draft included', () => {
    const articles = [
      article('2021-12-28-talks', { formerly: ['2021-12-29-later'] }),
      article('2021-12-29-later', { draft: true }),
    ];
    expect(problemsOf({ articles })).toEqual([
      'content/articles/2021-12-28-talks.md:0: The article "2021-12-29-later" exists in ' +
        'content/articles/2021-12-29-later.md, so its address cannot lead here. ' +
        'Take it out of "formerly", or rename that file.',
    ]);
  });

  it('is not the id of an entry that could not be read', () => {
    const topics = [topic('osce', { formerly: ['csce'] })];
    expect(problemsOf({ topics }, { unread: new Set(['topics/csce']) })).toEqual([
      expect.stringContaining('The topic "csce" exists in content/topics/,'),
    ]);
  });

  it('is not the id that the entry has today', () => {
    expect(problemsOf({ topics: [topic('osce', { formerly: ['osce'] })] })).toEqual([
      'content/topics/osce.md:0: "osce" is the id of this entry today. Take it out of "formerly".',
    ]);
  });

  it('leads to one place', () => {
    const topics = [topic('osce', { formerly: ['csce'] }), topic('vienna', { formerly: ['csce', 'cafe', 'cafe'] })];
    expect(problemsOf({ topics })).toEqual([
      'content/topics/vienna.md:0: "csce" is named in content/topics/osce.md too, and leads to one place only. ' +
        'Take one of the two out.',
      'content/topics/vienna.md:0: "cafe" is named twice. Take one of the two out.',
    ]);
  });
});
