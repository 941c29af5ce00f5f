import { Names } from './name-table.ts';
import type { FilterCounts, Filters, Pagefind, PagefindAnswer } from './pagefind.ts';
import { idsOf, type Ranked } from './ranked.ts';
import { Spelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { Synonyms } from './synonyms.ts';
import type { Wordings } from './wordings.ts';

const answering = ['Short answer', 'Question', 'Explainer', 'Topic', 'Term'];

export class SearchIndex {
  readonly #pagefind: Pagefind;
  readonly names: Names;
  readonly synonyms: Synonyms;
  /** Path of the site on its host, with a trailing slash. */
  readonly root: string;
  readonly #loadVocabulary: () => Promise<string[]>;
  #filters: Promise<FilterCounts> | undefined;
  #spelling: Promise<Spelling> | undefined;
  #answering: Promise<Set<string>> | undefined;

  /** `loadVocabulary` returns the words of the index, most frequent first. */
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

  /** A null text finds all pages. */
  search(text: string | null, filters: Filters): Promise<PagefindAnswer> {
    return this.#pagefind.search(text, { filters });
  }

  async find(text: string | null, filters: Filters): Promise<Ranked> {
    return (await this.search(text, filters)).results;
  }

  /** Later answers include the counts of these filters. */
  filters(): Promise<FilterCounts> {
    this.#filters ??= this.#pagefind.filters();
    return this.#filters;
  }

  /** Includes less precise dates. */
  async days(): Promise<string[]> {
    return Object.keys((await this.filters()).day ?? {});
  }

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

  /** Pagefind loads only the chunk of `word` itself; longer words may be in later chunks. */
  async loadContinuations(word: string): Promise<void> {
    await this.#pagefind.preload(Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => word + letter).join(' '));
  }
}
