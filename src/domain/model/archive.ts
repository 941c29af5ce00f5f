import type { WithdrawnArticle } from './article.ts';
import type { CollectionName } from './collection-name.ts';
import type { Entry, Things } from './collections.ts';

/** Every linked entry, each collection in its order. */
export type Lists = { [Name in CollectionName]: Things[Name][] };

/** Only published content. Pages, feeds and data read nothing else. */
export interface Archive extends Lists {
  withdrawn: WithdrawnArticle[];
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
