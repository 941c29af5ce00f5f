import { Names } from './name-table.ts';
import type { FilterCounts, Filters, Pagefind, PagefindAnswer } from './pagefind.ts';
import { idsOf, type Ranked } from './ranked.ts';
import { Spelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { Synonyms } from './synonyms.ts';
import type { Wordings } from './wordings.ts';

/** Kinds of page that answer a question. */
const answering = ['Short answer', 'Question', 'Explainer', 'Topic', 'Term'];

/** Pagefind with what the build adds to its index. What is asked for twice is loaded once. */
export class SearchIndex {
  readonly #pagefind: Pagefind;
  readonly names: Names;
  readonly synonyms: Synonyms;
  /** Address of the site, from its host on, with a slash at the end. */
  readonly root: string;
  readonly #loadVocabulary: () => Promise<string[]>;
  #filters: Promise<FilterCounts> | undefined;
  #spelling: Promise<Spelling> | undefined;
  #answering: Promise<Set<string>> | undefined;

  /** `loadVocabulary` gives the words of the index, the most used first; they are needed when a word is not found. */
  constructor(
    pagefind: Pagefind,
    { names, synonyms }: Wordings,
    { root, loadVocabulary }: { root: string; loadVocabulary(): Promise<string[]> },
  ) {
    this.#pagefind = pagefind;
    this.names = new Names(names);
    this.synonyms = new Synonyms(synonyms);
    this.root = root;
    this.#loadVocabulary = loadVocabulary;
  }

  /** Finds the pages that have all words of a text; without a text, all pages. */
  search(text: string | null, filters: Filters): Promise<PagefindAnswer> {
    return this.#pagefind.search(text, { filters });
  }

  async find(text: string | null, filters: Filters): Promise<Ranked> {
    return (await this.search(text, filters)).results;
  }

  /** Loads all filters; from then on every answer has the counts of their values. */
  filters(): Promise<FilterCounts> {
    this.#filters ??= this.#pagefind.filters();
    return this.#filters;
  }

  /** The days, or less precise dates, that pages belong to. */
  async days(): Promise<string[]> {
    return Object.keys((await this.filters()).day ?? {});
  }

  /** The ids of all pages of the kinds that answer questions. */
  answeringPages(): Promise<Set<string>> {
    this.#answering ??= this.find(null, { kind: { any: answering } }).then(idsOf);
    return this.#answering;
  }

  spelling(): Promise<Spelling> {
    this.#spelling ??= this.#loadVocabulary().then((words) => {
      const known = new Set([...words, ...this.names.words()]);
      return new Spelling([...known].filter((word) => !isStopWord(word)));
    });
    return this.#spelling;
  }

  /**
   * Loads the words that begin with a word, for the next search. Pagefind loads the chunk that a word would be in; those
   * that it begins may stand in the chunks behind.
   */
  async loadContinuations(word: string): Promise<void> {
    await this.#pagefind.preload(Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => word + letter).join(' '));
  }
}
