import type { FoundPage } from '../search/found-page.ts';
import { Announcer } from './announcer.ts';
import { askSearch } from './ask-search.ts';
import { element } from './element.ts';
import { moveFocus, shortItem } from './result-list.ts';
import { countText, noteNodes } from './search-notes.ts';

const resultCount = 8;

let dialog: SearchDialog | undefined;

/** `style` is the URL of the stylesheet for results, which is optional. */
export async function openSearch(host: HTMLElement, searchPage: string, style?: string): Promise<void> {
  if (!dialog && style !== undefined) await loadStyle(style);
  dialog ??= new SearchDialog(host, searchPage);
  dialog.open();
}

function loadStyle(href: string): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href });
  return new Promise((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}

class SearchDialog {
  readonly #searchPage: string;
  readonly #input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: false,
    ariaLabel: 'Words to look for in the full text',
  });
  readonly #count = element('p', { className: 'small', ariaHidden: 'true' });
  readonly #status = element('p', { className: 'visually-hidden', role: 'status' });
  readonly #results = element('div', { className: 'results' });
  readonly #announcer = new Announcer(this.#status);
  readonly #dialog: HTMLDialogElement;

  constructor(host: HTMLElement, searchPage: string) {
    this.#searchPage = searchPage;
    const close = element('button', { type: 'button' }, 'Close');
    const form = element('form', { action: searchPage, role: 'search' }, this.#input, close);
    const parts = [form, this.#count, this.#status, this.#results];
    this.#dialog = element('dialog', { className: 'search-dialog', ariaLabel: 'Search' }, ...parts);
    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => void this.#search());
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    host.append(this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') {
      return moveFocus(event, [...this.#results.querySelectorAll<HTMLElement>('.headline')], this.#input);
    }
    // The first Escape would only empty the field.
    event.preventDefault();
    this.#dialog.close();
  }

  async #search(): Promise<void> {
    const text = this.#input.value.trim();
    if (text === '') return void this.#show('');
    try {
      const request = { text, filters: {}, order: 'relevance' } as const;
      const found = await askSearch({ request, from: 0, count: resultCount, withCounts: false });
      if (!found || text !== this.#input.value.trim()) return;
      const notes = noteNodes(found, this.#searchPage);
      const status =
        found.total === 0 ? 'Nothing found. Press Enter for the search page and its lists.' : countText(found);
      this.#show(status, ...notes, ...groupsOf(found.pages));
      if (found.total > resultCount) this.#results.append(this.#allResults(text, found.total));
    } catch {
      this.#show('The search could not be loaded. Press Enter for the search page and its lists.');
    }
  }

  #show(status: string, ...nodes: Node[]): void {
    this.#count.textContent = status;
    this.#announcer.say(status);
    this.#results.replaceChildren(...nodes);
  }

  #allResults(text: string, count: number): HTMLElement {
    const href = `${this.#searchPage}?q=${encodeURIComponent(text)}`;
    return element('p', {}, element('a', { href, className: 'headline' }, `All ${count} results, with filters`));
  }
}

/** Orders kinds by their best result. */
function groupsOf(pages: FoundPage[]): HTMLElement[] {
  return [...new Set(pages.map(({ kind }) => kind))].map((kind) => {
    const items = pages.filter((page) => page.kind === kind).map((page) => shortItem(page));
    return element(
      'section',
      {},
      element('h2', { className: 'label' }, kind),
      element('ol', { className: 'plain' }, ...items),
    );
  });
}
