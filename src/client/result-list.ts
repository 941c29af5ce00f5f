import type { FoundPage, FoundSection } from '../search/found-page.ts';
import { element } from './element.ts';

export function resultItem(page: FoundPage): HTMLLIElement {
  const { sections } = page;
  const item = shortItem(page, page.kind);
  const [only] = sections;
  // The excerpts of the page and its only section are often the same.
  if (only && sections.length === 1) item.querySelector('.excerpt')?.remove();
  if (only) item.append(element('ul', { className: 'sections' }, ...sections.map(sectionItem)));
  return item;
}

/** `kind` is omitted where a heading already says it. */
export function shortItem({ url, title, date, bureau, excerpt, named }: FoundPage, kind?: string): HTMLLIElement {
  const facts = [date, kind, bureau, named && `also written “${named}”`].filter(Boolean).join(' · ');
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href: url, className: 'headline' }, title)),
    ...(facts ? [element('p', { className: 'small' }, facts)] : []),
    element('p', { className: 'excerpt' }, ...excerptNodes(excerpt)),
  );
}

function sectionItem({ title, url, excerpt }: FoundSection): HTMLLIElement {
  const link = element('a', { href: url }, title);
  return element('li', {}, link, element('p', { className: 'excerpt' }, ...excerptNodes(excerpt)));
}

/** Avoids parsing HTML: the only tag is `<mark>`. */
function excerptNodes(excerpt: string): (Node | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = unescape(part);
    return index % 2 === 0 ? text : element('mark', {}, text);
  });
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
}

/** Arrow keys move the focus, from the first link up to `input`. */
export function moveFocus(event: KeyboardEvent, links: HTMLElement[], input: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || links.length === 0) return;
  const index = links.indexOf(document.activeElement as HTMLElement);
  if (index < 0 && (step < 0 || document.activeElement !== input)) return;
  event.preventDefault();
  (links[Math.min(index + step, links.length - 1)] ?? input).focus();
}
