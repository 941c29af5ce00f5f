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

/** Only published content. Pages, feeds and data read nothing else. */
export interface Archive extends Records {
  /** Newest first. */
  articles: Article[];
  withdrawn: WithdrawnArticle[];
  /** In topic order, parents before children. */
  topics: Topic[];
  authors: Author[];
  bureaus: Bureau[];
  /** Oldest first. */
  sources: Source[];
  pages: Page[];
}

export interface ArchiveOptions {
  /** IANA zone of days and permalinks, such as `Europe/Brussels`. */
  zone: string;
  /** The instant of the build: an article with a later date is embargoed. */
  now: string;
  /** True only in the live preview: includes drafts and embargoed articles. */
  drafts: boolean;
  /** Entries that could not be read: `topics/osce`, or `sources/*` for a broken list of records. */
  unread?: ReadonlySet<string>;
  /** Entries that their schema refused, as written. Their relations are checked too. */
  invalid?: InvalidEntry[];
}

export interface InvalidEntry {
  collection: CollectionName;
  entry: Entry<object>;
}
