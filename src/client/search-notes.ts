import type { Found } from '../search/search-messages.ts';
import { element } from './element.ts';

export function countText({ total, start }: Found): string {
  const words = start ? ` with words that start with “${start}”` : '';
  return total === 0 ? 'Nothing found.' : total === 1 ? `1 result${words}.` : `${total} results${words}.`;
}

/** `searchPage` is a URL. */
export function noteNodes({ read, periods, corrected, nearest }: Found, searchPage: string): HTMLElement[] {
  const notes: HTMLElement[] = read.map(({ typed, form }) =>
    element('p', {}, `“${typed}” is another name for `, element('strong', {}, form), '; both were searched for.'),
  );
  const search = (text: string): Node => element('a', { href: `${searchPage}?q=${encodeURIComponent(text)}` }, text);
  if (corrected) notes.unshift(...correctionNodes(corrected, search));
  for (const { title, url } of nearest) {
    notes.push(element('p', {}, 'The nearest topic: ', element('a', { href: url }, title), '.'));
  }
  for (const { title, url } of periods) {
    notes.push(element('p', {}, 'See also: ', element('a', { href: url }, `the archive of ${title}`), '.'));
  }
  return notes;
}

/** `search` makes a link that searches for a text. */
function correctionNodes(
  { text, missing, offered }: NonNullable<Found['corrected']>,
  search: (text: string) => Node,
): HTMLElement[] {
  const words = missing.map((word) => `“${word}”`).join(', ');
  const nodes: HTMLElement[] = [];
  if (missing.length > 0) nodes.push(element('p', {}, `No page of the archive has ${words}.`));
  if (offered) nodes.push(element('p', {}, 'Did you mean ', search(offered), '?'));
  if (text && missing.length === 0)
    nodes.push(element('p', {}, 'Did you mean ', search(text), '? These are the results for it.'));
  else if (text) nodes.push(element('p', {}, 'These are the results for ', search(text), '.'));
  return nodes;
}
