import type { FilterCounts } from '../search/pagefind.ts';
import { element } from './element.ts';

/** Keeps the chosen value. */
export function fillFilters(form: HTMLFormElement, counts: FilterCounts): void {
  for (const select of form.querySelectorAll('select')) {
    const values = counts[select.name];
    if (!values) continue;
    const chosen = select.value;
    const options = Object.entries(values)
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]) => new Option(`${value} (${count})`, value));
    const [all] = select.options;
    select.replaceChildren(...(all ? [all] : []), ...options);
    select.value = chosen;
  }
}

/** Empty while a kind is chosen, or with fewer than two kinds. */
export function kindLinks(state: URLSearchParams, kinds: Record<string, number> = {}): HTMLElement[] {
  const found = Object.entries(kinds).filter(([, count]) => count > 0);
  if (found.length < 2 || state.has('kind')) return [];
  return found
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => {
      const narrowed = new URLSearchParams(state);
      narrowed.set('kind', kind);
      return element('li', {}, element('a', { href: `?${narrowed}` }, kind), ` ${count}`);
    });
}
