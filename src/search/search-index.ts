import { Names } from './name-table.ts';
import type { FilterCounts, Filters, Pagefind, PagefindAnswer, PagefindPage } from './pagefind.ts';
import { idsOf, type Ranked } from './ranked.ts';
import { Spelling } from './spelling.ts';
import { keyboard } from './slips.ts';
import { isStopWord } from './stop-words.ts';
import { Synonyms } from './synonyms.ts';
import type { Wordings } from './wordings.ts';

const answering = ['Short answer', 'Question', 'Explainer', 'Topic', 'Term'];

export class SearchIndex {
  readonly #pagefind: Pagefind;
  readonly names: Names;
  readonly synonyms: Synonyms;
  readonly #nearest: Synonyms;
  /** Path of the site on its host, with a trailing slash. */
  readonly root: string;
  readonly #loadVocabulary: () => Promise<string[]>;
  #filters: Promise<FilterCounts> | undefined;
  #spelling: Promise<Spelling> | undefined;
  #answering: Promise<Set<string>> | undefined;
  readonly #continued = new Map<string, Promise<void>>();

  /** `loadVocabulary` returns the words of the index, most frequent first. After an empty line come the others of `Spelling`. */
  constructor(
    pagefind: Pagefind,
    { names, synonyms, nearest }: Wordings,
    { root, loadVocabulary }: { root: string; loadVocabulary(): Promise<string[]> },
  ) {
    this.#pagefind = pagefind;
    this.names = new Names(names);
    this.synonyms = new Synonyms(synonyms);
    this.#nearest = new Synonyms(nearest);
    this.root = root;
    this.#loadVocabulary = loadVocabulary;
  }

  /** A null text finds all pages. */
  async search(text: string | null, filters: Filters): Promise<PagefindAnswer> {
    const short = text?.startsWith('"') ? [] : (text?.split(' ') ?? []).filter((word) => word.length < 4);
    await Promise.all(short.map((word) => this.loadContinuations(word)));
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

  /** For a word that no page has. */
  async nearestTopic(word: string): Promise<PagefindPage | undefined> {
    const [topic] = this.#nearest.of(word);
    const [best] = topic ? await this.find(topic, { kind: ['Topic'] }) : [];
    return best?.data();
  }

  spelling(): Promise<Spelling> {
    this.#spelling ??= this.#loadVocabulary().then((words) => {
      const end = words.includes('') ? words.indexOf('') : words.length;
      const known = new Set([...words.slice(0, end), ...this.names.words()]);
      return new Spelling(
        [...known].filter((word) => !isStopWord(word)),
        words.slice(end + 1),
      );
    });
    return this.#spelling;
  }

  /**
   * Pagefind loads only the chunk of `word` itself; longer words may be in later chunks. Without them, the answer for a
   * short word depends on what was searched before.
   */
  loadContinuations(word: string): Promise<void> {
    const next = /\d$/.test(word) ? '0123456789' : keyboard;
    const loaded = this.#continued.get(word) ?? this.#pagefind.preload(Array.from(next, (end) => word + end).join(' '));
    this.#continued.set(word, loaded);
    return loaded;
  }
}
