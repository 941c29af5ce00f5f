import type { Actor } from './actor.ts';
import type { Article, WithdrawnArticle } from './article.ts';
import type { Author } from './author.ts';
import type { Bureau } from './bureau.ts';
import type { Card } from './card.ts';
import type { Claim } from './claim.ts';
import type { CollectionName } from './collection-name.ts';
import type { Entry } from './collections.ts';
import type { Document } from './document.ts';
import type { Event } from './event.ts';
import type { Page } from './page.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';
import type { Topic } from './topic.ts';

/** The records of the explainer, each list in its order. */
export interface Records {
  cards: Card[];
  events: Event[];
  actors: Actor[];
  places: Place[];
  questions: Question[];
  claims: Claim[];
  documents: Document[];
  terms: Term[];
}

/** Everything that is published, ordered and linked both ways. The only thing that pages, feeds and data read. */
export interface Archive extends Records {
  /** Newest first. */
  articles: Article[];
  withdrawn: WithdrawnArticle[];
  /** In topic order, parents before their children. */
  topics: Topic[];
  authors: Author[];
  bureaus: Bureau[];
  /** Oldest first. */
  sources: Source[];
  pages: Page[];
}

export interface ArchiveOptions {
  /** IANA name of the zone that days and permalinks are in, such as `Europe/Brussels`. */
  zone: string;
  /** The instant of the build: an article with a later date is under embargo. */
  now: string;
  /** Whether drafts and articles under embargo take part: true only in the live preview. */
  drafts: boolean;
  /** What exists but could not be read: `topics/osce`, or `sources/*` when a list of records is broken. */
  unread?: ReadonlySet<string>;
  /** Entries that their schema has refused, as they were written: their relations are checked all the same. */
  invalid?: InvalidEntry[];
}

export interface InvalidEntry {
  collection: CollectionName;
  entry: Entry<object>;
}
