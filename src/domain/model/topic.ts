import { z } from 'zod';
import type { Article } from './article.ts';
import { formerly } from './formerly.ts';
import type { LinkedEntry } from './linked.ts';
import { aliases } from './name-fields.ts';
import { partialDate } from '#domain/time/partial-date.ts';
import { reference } from './reference.ts';

export const topicSchema = z.strictObject({
  name: z.string().min(1).max(60).describe('What readers call the topic.'),
  aliases,
  summary: z.string().min(1).max(240).describe('One sentence that says what the topic is about.'),
  parent: reference('topics', 'The id of the topic that this one belongs to.', 'children').optional(),
  sources: z
    .array(reference('sources', 'The id of a source.', 'citedByTopics'))
    .default([])
    .describe('Ids of the sources that the introduction cites.'),
  order: z.int().positive().default(99).describe('The place among its neighbours, from 1.'),
  knownFrom: partialDate(
    'The date from which the topic could have this name, if the name reveals later events. Earlier as-of pages leave it out.',
  ).optional(),
  formerly,
});

export interface Topic extends LinkedEntry<'topics'> {
  /** Includes the children of the topic. Newest first. */
  articles: Article[];
}

/** The children of a topic follow it. */
export function inTopicOrder(a: Topic, b: Topic): number {
  if (a.parent === b || b.parent === a) return a.parent === b ? 1 : -1;
  const [x, y] = a.parent === b.parent ? [a, b] : [a.parent ?? a, b.parent ?? b];
  return x.order - y.order || (x.name < y.name ? -1 : 1);
}
