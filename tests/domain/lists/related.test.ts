import { describe, expect, it } from 'vitest';
import { articlesOn, neighboursIn, relatedTo } from '#domain/lists/related.ts';
import { archiveOf, article, topic } from '../../fixtures/entries.ts';

const archive = archiveOf({
  topics: [topic('osce'), topic('nato'), topic('crimea')],
  articles: [
    article('2021-12-01-far', { topics: ['osce'] }),
    article('2021-12-20-alike', { topics: ['nato', 'osce'] }),
    article('2021-12-27-before', { topics: ['osce'] }),
    article('2021-12-28-talks', { topics: ['osce', 'nato'] }),
    article('2021-12-29-after', { topics: ['osce'] }),
    article('2021-12-28-elsewhere', { topics: ['crimea'] }),
  ],
});

const find = (slug: string) => {
  const found = archive.articles.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`There is no ${slug}.`);
  return found;
};
const osce = find('talks').topics[0];

describe('related articles', () => {
  const related = (count: number) => relatedTo(find('talks'), count).map(({ slug }) => slug);

  it('are those that share the most topics, then the nearest in time, then the newest', () => {
    expect(related(9)).toEqual(['alike', 'after', 'before', 'far']);
  });

  it('are at most as many as asked for', () => {
    expect(related(2)).toEqual(['alike', 'after']);
  });

  it('do not exist for an article that is alone in its topics', () => {
    expect(relatedTo(find('elsewhere'), 3)).toEqual([]);
  });
});

describe('the neighbours in a topic', () => {
  it('are the articles before and after in time', () => {
    expect(osce && neighboursIn(osce, find('talks'))).toEqual({ previous: find('before'), next: find('after') });
  });

  it('are missing at the ends', () => {
    expect(osce && neighboursIn(osce, find('after'))).toEqual({ previous: find('talks') });
    expect(osce && neighboursIn(osce, find('far'))).toEqual({ next: find('alike') });
  });
});

describe('the articles on events', () => {
  it('are each there once, newest first', () => {
    const { articles } = archiveOf({ articles: [article('2021-12-28-talks'), article('2022-01-10-geneva')] });
    const [geneva, talks] = articles;
    if (!geneva || !talks) throw new Error('The archive has two articles.');
    expect(articlesOn([{ articles: [talks] }, { articles: [geneva, talks] }])).toEqual([geneva, talks]);
    expect(articlesOn([])).toEqual([]);
  });
});
