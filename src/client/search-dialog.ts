import { loadPagefind } from './pagefind.ts';
import { moveFocus, resultItem } from './result-list.ts';

const resultCount = 6;

let dialog: HTMLDialogElement | undefined;
/** Counts searches, so that a slow answer to an old question is dropped. */
let asked = 0;

/** Opens the search over the page. Being modal, it gives the focus back to where it was when it closes. */
export function openSearch(host: HTMLElement, searchPage: string): void {
  dialog ??= buildDialog(host, searchPage);
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

function buildDialog(host: HTMLElement, searchPage: string): HTMLDialogElement {
  const built = element('dialog', { className: 'search-dialog', ariaLabel: 'Search' });
  const form = element('form', { action: searchPage, role: 'search' });
  const input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: false,
    ariaLabel: 'Words to look for in the full text',
  });
  const close = element('button', { type: 'button', textContent: 'Close' });
  const status = element('p', { className: 'small', role: 'status' });
  const list = element('ol', { className: 'results plain' });
  form.append(input, close);
  built.append(form, status, list);
  close.addEventListener('click', () => built.close());
  input.addEventListener('input', () => void search(input.value.trim(), searchPage, status, list));
  built.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return moveFocus(event, [...list.querySelectorAll('a')], input);
    // A search field takes the first Escape to empty itself; here it closes the dialog at once.
    event.preventDefault();
    built.close();
  });
  built.addEventListener('click', (event) => {
    if (event.target === built) built.close();
  });
  host.append(built);
  return built;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

async function search(query: string, searchPage: string, status: HTMLElement, list: HTMLElement): Promise<void> {
  const mine = ++asked;
  try {
    const { results } = query === '' ? { results: [] } : await (await loadPagefind()).search(query, {});
    const pages = await Promise.all(results.slice(0, resultCount).map((result) => result.data()));
    if (mine !== asked) return;
    list.replaceChildren(...pages.map(resultItem));
    status.textContent = query === '' ? '' : countText(results.length);
    if (results.length > resultCount) list.append(allResults(query, searchPage, results.length));
  } catch {
    list.replaceChildren();
    status.textContent = 'The search could not be loaded. Press Enter for the search page and its lists.';
  }
}

function allResults(query: string, searchPage: string, count: number): HTMLLIElement {
  const item = element('li', {});
  const href = `${searchPage}?q=${encodeURIComponent(query)}`;
  item.append(element('a', { href, textContent: `All ${count} results, with filters` }));
  return item;
}

function countText(count: number): string {
  return count === 0 ? 'Nothing found.' : count === 1 ? '1 result.' : `${count} results.`;
}
