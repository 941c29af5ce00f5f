import type { Found } from '../search/search-messages.ts';
import { element } from './element.ts';

export function countText({ total }: Found): string {
  return total === 0 ? 'Nothing found.' : total === 1 ? '1 result.' : `${total} results.`;
}

/** `searchPage` is a URL. */
export function noteNodes({ read, periods, corrected }: Found, searchPage: string): HTMLElement[] {
  const notes = read.map(({ typed, form }) =>
    element('p', {}, `“${typed}” is another name for `, element('strong', {}, form), '; both were searched for.'),
  );
  const missing = corrected?.missing.map((word) => `“${word}”`).join(', ');
  if (missing) notes.unshift(element('p', {}, `Nothing in the archive is similar to ${missing}.`));
  if (corrected?.text) {
    const link = element('a', { href: `${searchPage}?q=${encodeURIComponent(corrected.text)}` }, corrected.text);
    notes.unshift(element('p', {}, 'Did you mean ', link, '? These are the results for it.'));
  }
  for (const { title, url } of periods) {
    notes.push(element('p', {}, 'See also: ', element('a', { href: url }, `the archive of ${title}`), '.'));
  }
  return notes;
}
