import type { FoundPage, FoundSection } from './pagefind.ts';

/** One result as a list item: where it is, when it was said, and the words around what was found. */
export function resultItem({ url, excerpt, meta, sub_results }: FoundPage): HTMLLIElement {
  const section = bestSection(sub_results);
  const best = section?.url.includes('#') ? section : undefined;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = best?.url ?? url;
  link.className = 'headline';
  link.textContent = meta.title ?? url;
  const facts = [meta.date, meta.kind, meta.bureau, best && `in “${best.title}”`].filter(Boolean).join(' · ');
  const when = document.createElement('p');
  when.className = 'small';
  when.textContent = facts;
  const words = document.createElement('p');
  words.className = 'excerpt';
  words.append(...excerptNodes(best?.excerpt ?? excerpt));
  item.append(link, when, words);
  return item;
}

/** The section whose excerpt has the most different words of the query; the first of equals. */
function bestSection(sections: FoundSection[]): FoundSection | undefined {
  const words = ({ excerpt }: FoundSection): number =>
    new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word.toLowerCase())).size;
  return sections.toSorted((a, b) => words(b) - words(a))[0];
}

/** Turns an excerpt into nodes without parsing HTML: the only tag in it is `<mark>`. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = unescape(part);
    if (index % 2 === 0) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
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

/** Moves the focus through links with the arrow keys; above the first it goes back to `input`. */
export function moveFocus(event: KeyboardEvent, links: HTMLElement[], input: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || links.length === 0) return;
  const index = links.indexOf(document.activeElement as HTMLElement);
  if (index < 0 && step < 0) return;
  event.preventDefault();
  (links[Math.min(index + step, links.length - 1)] ?? input).focus();
}
