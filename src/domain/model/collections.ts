import type { z } from 'zod';
import { actorSchema } from './actor.ts';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { bureauSchema } from './bureau.ts';
import { cardSchema } from './card.ts';
import { claimSchema } from './claim.ts';
import type { CollectionName } from './collection-name.ts';
import { documentSchema } from './document.ts';
import { eventSchema } from './event.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { questionSchema } from './question.ts';
import { sourceSchema } from './source.ts';
import type { KeyPath } from './problems.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

/** `prose` entries are Markdown files named after their id. `records` are YAML lists of items with an `id`. */
export const collections = {
  articles: { form: 'prose', noun: 'article', schema: articleSchema },
  topics: { form: 'prose', noun: 'topic', schema: topicSchema },
  authors: { form: 'prose', noun: 'author', schema: authorSchema },
  bureaus: { form: 'prose', noun: 'bureau', schema: bureauSchema },
  pages: { form: 'prose', noun: 'page', schema: pageSchema },
  cards: { form: 'prose', noun: 'card', schema: cardSchema },
  events: { form: 'records', noun: 'event', schema: eventSchema },
  actors: { form: 'records', noun: 'actor', schema: actorSchema },
  places: { form: 'records', noun: 'place', schema: placeSchema },
  questions: { form: 'records', noun: 'question', schema: questionSchema },
  claims: { form: 'records', noun: 'claim', schema: claimSchema },
  documents: { form: 'records', noun: 'document', schema: documentSchema },
  terms: { form: 'records', noun: 'term', schema: termSchema },
  sources: { form: 'records', noun: 'source', schema: sourceSchema },
} as const satisfies Record<CollectionName, { form: 'prose' | 'records'; noun: string; schema: z.ZodObject }>;

export interface Entry<Data> {
  id: string;
  /** Path from the project root, with `/` on every system. */
  file: string;
  /** Place of the data in the file: `[]` for a whole file, `[3]` for the fourth item of a list. */
  key: KeyPath;
  data: Data;
}

export type Entries = {
  [Name in CollectionName]: Entry<z.infer<(typeof collections)[Name]['schema']>>[];
};
