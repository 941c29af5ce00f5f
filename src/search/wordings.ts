import type { NamedPage } from './name-table.ts';

export interface Wordings {
  /** Folders of further index parts, below the folder of the first. */
  parts: string[];
  names: NamedPage[];
  /** Groups of synonyms. */
  synonyms: string[][];
  /** Names of topics, each with the words of subjects that lead to it. */
  nearest: string[][];
}
