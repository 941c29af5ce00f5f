import { expect, it } from 'vitest';
import { cardSchema, changesOf, type Card } from '#domain/model/card.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

const card = (id: string, order: number, changes: { on: string; what: string }[]) => ({
  id,
  file: `content/cards/${id}.md`,
  key: [],
  data: cardSchema.parse({
    title: 'What is it?',
    order,
    figure: 'map',
    caption: 'What to see.',
    articles: ['2021-12-28-talks'],
    changes,
  }),
});

const first = { on: '2026-11-24', what: 'First published.' };

it('cards come in their given order, and lead to articles', () => {
  const cards = [card('b', 2, [first]), card('a', 1, [first])];
  const archive = archiveOf({ cards, articles: [article('2021-12-28-talks')] });
  expect(archive.cards.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(archive.cards[0]?.articles).toEqual(archive.articles);
});

it('the changes of a set come the latest first, then in the order of the cards', () => {
  const later = { on: '2026-12', what: 'The figure was fixed.' };
  const cards = [card('b', 2, [later, first]), card('a', 1, [first])];
  const archive = archiveOf({ cards, articles: [article('2021-12-28-talks')] });
  const listed = changesOf(archive.cards).map(({ on, card: { id } }: { on: string; card: Card }) => `${on} ${id}`);
  expect(listed).toEqual(['2026-12 b', '2026-11-24 a', '2026-11-24 b']);
});
