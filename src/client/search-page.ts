import { loadPagefind, type Found } from './pagefind.ts';
import { moveFocus, resultItem } from './result-list.ts';

const filterNames = ['kind', 'topic', 'bureau', 'author', 'year'];
const pageLength = 10;

/** The search page: its form is its state, and the address says the same. */
class SearchPage extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #found: Found['results'] = [];
  /** Counts searches, so that a slow answer to an old question is dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.#form = this.#part('form');
    this.#input = this.#part('input');
    this.#status = this.#part('[role=status]');
    this.#list = this.#part('.results');
    this.#more = this.#part('.more');
    this.hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    this.#input.addEventListener('input', () => this.#ask('replace'));
    this.#form.addEventListener('change', (event) => event.target !== this.#input && this.#ask('push'));
    this.#more.addEventListener('click', () => void this.#show(this.#asked));
    this.addEventListener('keydown', (event) =>
      moveFocus(event, [...this.querySelectorAll<HTMLElement>('.results .headline')], this.#input),
    );
    addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  #part<Part extends Element>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<search-page> has no ${selector}.`);
    return part;
  }

  /** Puts what the address says into the form and searches for it. */
  async #restore(): Promise<void> {
    const state = new URLSearchParams(location.search);
    const wanted = filterNames.some((name) => state.get(name)) || state.get('sort');
    this.#input.value = state.get('q') ?? '';
    if (wanted) this.#part<HTMLDetailsElement>('details').open = true;
    await this.#fillFilters(state);
    await this.#search();
  }

  async #fillFilters(state: URLSearchParams): Promise<void> {
    const counts = await loadPagefind()
      .then((pagefind) => pagefind.filters())
      .catch(() => ({}) as Record<string, Record<string, number>>);
    for (const select of this.#form.querySelectorAll('select')) {
      for (const [value, count] of Object.entries(counts[select.name] ?? {})) {
        if ([...select.options].some((option) => option.value === value)) continue;
        select.append(new Option(`${value} (${count})`, value));
      }
      select.value = state.get(select.name) ?? '';
    }
  }

  #ask(how: 'push' | 'replace'): void {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value) state.set(name, value);
    const query = state.toString();
    const address = query ? `?${query}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#search();
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const state = new FormData(this.#form);
    const query = String(state.get('q') ?? '').trim();
    const filters = Object.fromEntries(
      filterNames.flatMap((name) => (state.get(name) ? [[name, [String(state.get(name))]]] : [])),
    );
    const order = state.get('sort');
    if (query === '' && Object.keys(filters).length === 0) return this.#clear('');
    try {
      const pagefind = await loadPagefind();
      const { results } = await pagefind.search(query || null, {
        filters,
        ...(order && { sort: { date: order === 'oldest' ? 'asc' : 'desc' } }),
      });
      if (asked !== this.#asked) return;
      this.#found = results;
      this.#clear(countText(results.length));
      await this.#show(asked);
    } catch {
      this.#clear('The search could not be loaded. The lists below are complete; reload the page to try again.');
    }
  }

  #clear(status: string): void {
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#status.textContent = status;
  }

  async #show(asked: number): Promise<void> {
    const from = this.#list.childElementCount;
    const pages = await Promise.all(this.#found.slice(from, from + pageLength).map((result) => result.data()));
    if (asked !== this.#asked) return;
    this.#list.append(...pages.map(resultItem));
    this.#more.hidden = this.#list.childElementCount >= this.#found.length;
    if (from > 0) this.#list.children[from]?.querySelector('a')?.focus();
  }
}

function countText(count: number): string {
  if (count === 0) return 'Nothing found. Try fewer or other words, or one of the lists below.';
  return count === 1 ? '1 result.' : `${count} results.`;
}

customElements.define('search-page', SearchPage);
