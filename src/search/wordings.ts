import type { NamedPage } from './name-table.ts';

/** What the search needs to know beside the index; the build puts it there. */
export interface Wordings {
  /** The folders of further parts of the index, below that of the first. */
  parts: string[];
  names: NamedPage[];
  /** Groups of words that mean the same to those who search. */
  synonyms: string[][];
}
