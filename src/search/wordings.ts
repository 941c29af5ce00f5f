import type { NamedPage } from './name-table.ts';

/** What the search knows of other wordings; the build puts it beside the index. */
export interface Wordings {
  names: NamedPage[];
  /** Groups of words that mean the same to those who search. */
  synonyms: string[][];
}
