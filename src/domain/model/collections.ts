import type { z } from 'zod';
import { actorSchema } from './actor.ts';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { bureauSchema } from './bureau.ts';
import { cardSchema } from './card.ts';
import { claimSchema } from './claim.ts';
import { collectionFacts, type CollectionName } from './collection-name.ts';
import { documentSchema } from './document.ts';
import { eventSchema } from './event.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { questionSchema } from './question.ts';
import { sourceSchema } from './source.ts';
import type { KeyPath } from './problems.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

export const collections = {
  articles: { ...collectionFacts.articles, schema: articleSchema },
  topics: { ...collectionFacts.topics, schema: topicSchema },
  authors: { ...collectionFacts.authors, schema: authorSchema },
  bureaus: { ...collectionFacts.bureaus, schema: bureauSchema },
  pages: { ...collectionFacts.pages, schema: pageSchema },
  cards: { ...collectionFacts.cards, schema: cardSchema },
  events: { ...collectionFacts.events, schema: eventSchema },
  actors: { ...collectionFacts.actors, schema: actorSchema },
  places: { ...collectionFacts.places, schema: placeSchema },
  questions: { ...collectionFacts.questions, schema: questionSchema },
  claims: { ...collectionFacts.claims, schema: claimSchema },
  documents: { ...collectionFacts.documents, schema: documentSchema },
  terms: { ...collectionFacts.terms, schema: termSchema },
  sources: { ...collectionFacts.sources, schema: sourceSchema },
} as const satisfies Record<CollectionName, { schema: z.ZodObject }>;

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
