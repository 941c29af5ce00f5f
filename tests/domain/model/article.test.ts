import { describe, expect, it } from 'vitest';
import { articleSchema, inReadingOrder, newestFirst, splitArticleId } from '#domain/model/article.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

describe('the id of an article', () => {
  it('splits into its day and its slug', () => {
    expect(splitArticleId('2021-12-28-talks-announced')).toEqual({ day: '2021-12-28', slug: 'talks-announced' });
  });

  it.each(['talks-announced', '2021-12-28', '2021-12-28-', '2021-12-talks', '21-12-28-talks', ''])(
    'is not "%s"',
    (id) => {
      expect(splitArticleId(id)).toBeUndefined();
    },
  );
});

describe('the fields of an article', () => {
  const { data } = article('2021-12-28-talks');

  it('that an author may leave out have a value', () => {
    expect(data).toMatchObject({ credits: [], keyPoints: [], followUps: [], draft: false });
  });

  it.each([
    ['no author', { authors: [] }],
    ['no topic', { topics: [] }],
    ['a headline of 141 characters', { title: 'x'.repeat(141) }],
    ['a place 0 in the reading order', { order: 0 }],
    ['an unknown kind', { kind: 'opinion' }],
    ['a time covered that ends before it starts', { covers: { from: '2022', to: '2021' } }],
  ])('refuse %s', (_, overrides) => {
    expect(articleSchema.safeParse({ ...data, ...overrides }).success).toBe(false);
  });
});

describe('the order of articles', () => {
  it('is by moment, not by the text of the date', () => {
    const { articles } = archiveOf({
      articles: [
        article('2021-12-28-early', { date: '2021-12-28T07:00:00+01:00' }),
        article('2021-12-28-latest', { date: '2021-12-28T03:00:00-05:00' }),
        article('2021-12-28-middle', { date: '2021-12-28T07:30:00+01:00' }),
      ],
    });
    expect(articles.toSorted(newestFirst).map(({ slug }) => slug)).toEqual(['latest', 'middle', 'early']);
  });

  it('is by id between articles of one moment', () => {
    const { articles } = archiveOf({ articles: [article('2021-12-28-b'), article('2021-12-28-a')] });
    expect(articles.toSorted(newestFirst).map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  it('for reading is by place, then oldest first', () => {
    const { articles } = archiveOf({
      articles: [
        article('2022-01-03-later'),
        article('2022-01-02-second', { order: 2 }),
        article('2022-01-01-earlier'),
        article('2022-01-04-first', { order: 1 }),
      ],
    });
    expect(articles.toSorted(inReadingOrder).map(({ slug }) => slug)).toEqual(['first', 'second', 'earlier', 'later']);
  });
});
