import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Found } from '../search/search-messages.ts';
import { filterNames, isEmpty, readRequest } from '../search/search-request.ts';
import { Announcer } from './announcer.ts';
import { askSearch } from './ask-search.ts';
import { moveFocus, resultItem } from './result-list.ts';
import { findPlace, keepPlace, returnTo } from './search-place.ts';
import { fillFilters, kindLinks } from './search-filters.ts';
import { countText, noteNodes } from './search-notes.ts';

const pageLength = 10;
const notLoaded =
  'The search could not be loaded. The lists below are complete; press “Search” to try again, or use a newer browser.';

class SearchPage extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #narrow!: HTMLDetailsElement;
  #count!: HTMLElement;
  #kinds!: HTMLElement;
  #notes!: HTMLElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #announcer!: Announcer;

  connectedCallback(): void {
    this.#form = this.#part('form');
    this.#input = this.#part('#query');
    this.#narrow = this.#part('details');
    this.#count = this.#part('.count');
    this.#kinds = this.#part('.kinds');
    this.#notes = this.#part('.notes');
    this.#list = this.#part('.results ol');
    this.#more = this.#part('.more');
    this.#announcer = new Announcer(this.#part('[role=status]'));
    this.hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    this.#input.addEventListener('input', () => this.#ask('replace'));
    this.#form.addEventListener('change', (event) => event.target !== this.#input && this.#ask('push'));
    this.#form.addEventListener('reset', () => setTimeout(() => this.#ask('push')));
    this.#narrow.addEventListener('toggle', () => this.#narrow.open && void this.#search(this.#list.childElementCount));
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) =>
      moveFocus(event, [...this.#list.querySelectorAll<HTMLElement>('.headline')], this.#input),
    );
    addEventListener('popstate', () => void this.#restore());
    keepPlace(this.#list);
    void this.#restore();
  }

  #part<Part extends Element>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<search-page> has no ${selector}.`);
    return part;
  }

  async #restore(): Promise<void> {
    const state = new URLSearchParams(location.search);
    const { text, filters, from, to, order } = readRequest(state);
    const place = findPlace();
    this.#input.value = text;
    for (const name of filterNames) this.#choose(name, filters[name] ?? '');
    this.#choose('sort', order === 'relevance' ? '' : order);
    this.#choose('from', from ? firstDayOf(from) : '');
    this.#choose('to', to ? lastDayOf(to) : '');
    if (Object.keys(filters).length > 0 || from || to || order !== 'relevance') this.#narrow.open = true;
    await this.#search(place?.shown);
    if (place) returnTo(place, this.#list);
  }

  /** Adds an unlisted value as an option. */
  #choose(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) {
      field.append(new Option(value, value));
    }
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }

  #state(): URLSearchParams {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === 'string' && value) state.set(name, value);
    }
    return state;
  }

  #ask(how: 'push' | 'replace'): void {
    const query = this.#state().toString();
    const address = query ? `?${query}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#search();
  }

  async #search(shown = 0): Promise<void> {
    const request = readRequest(this.#state());
    if (isEmpty(request) && !this.#narrow.open) return void this.#clear('');
    try {
      const count = Math.max(shown, pageLength);
      const found = await askSearch({ request, from: 0, count, withCounts: this.#narrow.open });
      if (!found) return;
      if (this.#narrow.open) fillFilters(this.#form, found.counts);
      if (isEmpty(request)) return void this.#clear('');
      this.#clear(
        found.total === 0 ? 'Nothing found. Try fewer or other words, or one of the lists below.' : countText(found),
      );
      this.#notes.replaceChildren(...noteNodes(found, location.pathname));
      this.#kinds.replaceChildren(...kindLinks(this.#state(), found.counts.kind));
      this.#append(found);
    } catch {
      this.#clear(notLoaded);
    }
  }

  async #showMore(): Promise<void> {
    const from = this.#list.childElementCount;
    const request = readRequest(this.#state());
    try {
      const found = await askSearch({ request, from, count: pageLength, withCounts: this.#narrow.open });
      if (!found) return;
      this.#say(countText(found));
      this.#append(found);
      this.#list.children[from]?.querySelector<HTMLElement>('.headline')?.focus();
    } catch {
      this.#say('More results could not be loaded. Press “Show more” to try again.');
    }
  }

  #append({ pages, total }: Found): void {
    this.#list.append(...pages.map((page) => resultItem(page)));
    this.#more.hidden = this.#list.childElementCount >= total || pages.length === 0;
  }

  #clear(status: string): void {
    this.#list.replaceChildren();
    this.#notes.replaceChildren();
    this.#kinds.replaceChildren();
    this.#more.hidden = true;
    this.#say(status);
  }

  #say(status: string): void {
    this.#count.textContent = status;
    this.#announcer.say(status);
  }
}

customElements.define('search-page', SearchPage);
