import { z } from 'zod';
import { partialDate } from '#domain/time/partial-date.ts';
import type { LinkedEntry } from './linked.ts';
import { reference } from './reference.ts';

const cardFigures = ['timeline', 'outcomes', 'documents', 'positions', 'troops', 'map'] as const;

export const mostCardWords = 120;

const change = z
  .strictObject({
    on: partialDate('When it changed.'),
    what: z.string().min(1).describe('One sentence on what changed, and why.'),
  })
  .describe('One change to the card.');

export const cardSchema = z.strictObject({
  title: z.string().min(1).max(90).describe('The question, with its question mark.'),
  order: z.int().positive().describe('The place among the cards, from 1.'),
  figure: z
    .enum(cardFigures)
    .describe('The figure beside the answer: timeline, outcomes, documents, positions, troops or map.'),
  caption: z.string().min(1).max(200).describe('One sentence on what to see in the figure.'),
  events: z
    .array(reference('events', 'The id of an event.', null))
    .default([])
    .describe('The events that the figure shows, for timeline and outcomes.'),
  documents: z
    .array(reference('documents', 'The id of a document.', null))
    .default([])
    .describe('The documents that the figure shows.'),
  question: reference('questions', 'The id of the question that the figure shows, for positions.', null).optional(),
  articles: z
    .array(reference('articles', 'The id of an article.', null))
    .min(1)
    .describe('Articles that lead deeper, the best first.'),
  topics: z
    .array(reference('topics', 'The id of a topic.', null))
    .default([])
    .describe('Topics that lead deeper.'),
  changes: z.array(change).min(1).describe('What changed since the card was first published, the latest first.'),
});

export type Card = LinkedEntry<'cards'>;

export function inCardOrder(a: Card, b: Card): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

export function changesOf(cards: Card[]): { on: string; what: string; card: Card }[] {
  return cards
    .flatMap((card) => card.changes.map(({ on, what }) => ({ on, what, card })))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.card.order - b.card.order));
}
