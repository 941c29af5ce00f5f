import type { z } from 'zod';
import { actorSchema, inActorOrder, type Actor } from './actor.ts';
import { articleSchema, newestFirst, type Article } from './article.ts';
import { authorSchema, type Author } from './author.ts';
import { bureauSchema, inBureauOrder, type Bureau } from './bureau.ts';
import { cardSchema, inCardOrder, type Card } from './card.ts';
import { claimSchema, oldestClaimFirst, type Claim } from './claim.ts';
import { collectionFacts, type CollectionName } from './collection-name.ts';
import { documentSchema, oldestDocumentFirst, type Document } from './document.ts';
import { inIdOrder } from './entry-id.ts';
import { eventSchema, oldestEventFirst, type Event } from './event.ts';
import { pageSchema, type Page } from './page.ts';
import { inPlaceOrder, placeSchema, type Place } from './place.ts';
import type { KeyPath } from './problems.ts';
import { inQuestionOrder, questionSchema, type Question } from './question.ts';
import { oldestSourceFirst, sourceSchema, type Source } from './source.ts';
import { inTermOrder, termSchema, type Term } from './term.ts';
import { inTopicOrder, topicSchema, type Topic } from './topic.ts';

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

/** An entry with its relations linked. */
export interface Things {
  articles: Article;
  topics: Topic;
  authors: Author;
  bureaus: Bureau;
  pages: Page;
  cards: Card;
  events: Event;
  actors: Actor;
  places: Place;
  questions: Question;
  claims: Claim;
  documents: Document;
  terms: Term;
  sources: Source;
}

export const orders: { [Name in CollectionName]: (a: Things[Name], b: Things[Name]) => number } = {
  articles: newestFirst,
  topics: inTopicOrder,
  authors: inIdOrder,
  bureaus: inBureauOrder,
  pages: inIdOrder,
  cards: inCardOrder,
  events: oldestEventFirst,
  actors: inActorOrder,
  places: inPlaceOrder,
  questions: inQuestionOrder,
  claims: oldestClaimFirst,
  documents: oldestDocumentFirst,
  terms: inTermOrder,
  sources: oldestSourceFirst,
};

/** The data of an entry: relations are ids. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;

export interface Entry<Data> {
  id: string;
  /** Path from the project root, with `/`. */
  file: string;
  /** `[]` for a whole file, `[3]` for the fourth item of a list. */
  key: KeyPath;
  data: Data;
}

export type Entries = { [Name in CollectionName]: Entry<DataOf<Name>>[] };
