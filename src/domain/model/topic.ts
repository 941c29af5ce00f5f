import { z } from 'zod';
import type { Article } from './article.ts';
import { formerly } from './formerly.ts';
import { aliases } from './naming.ts';
import { partialDate } from '#domain/time/partial-date.ts';
import { reference } from './reference.ts';
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';
import type { Event } from './event.ts';
import type { Question } from './question.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';

export const topicSchema = z.strictObject({
  name: z.string().min(1).max(60).describe('What readers call the topic.'),
  aliases,
  summary: z.string().min(1).max(240).describe('One sentence that says what the topic is about.'),
  parent: reference('topics', 'The id of the topic that this one belongs to.').optional(),
  sources: z
    .array(reference('sources', 'The id of a source.'))
    .default([])
    .describe('Ids of the sources that the introduction cites.'),
  order: z.int().positive().default(99).describe('The place among its neighbours, from 1.'),
  knownFrom: partialDate(
    'Since when the topic can be named, where its name knows more: views of earlier days leave it out.',
  ).optional(),
  formerly,
});

export type TopicData = z.infer<typeof topicSchema>;

export interface Topic extends Omit<TopicData, 'parent' | 'sources'> {
  id: string;
  file: string;
  parent?: Topic;
  children: Topic[];
  sources: Source[];
  events: Event[];
  questions: Question[];
  claims: Claim[];
  documents: Document[];
  terms: Term[];
  /** Includes the children of the topic. Newest first. */
  articles: Article[];
}

export function inTopicOrder(a: Topic, b: Topic): number {
  return a.order - b.order || (a.name < b.name ? -1 : 1);
}
