import type { CollectionName } from './collection-name.ts';

/** Collections by the scheme of a link such as `scheme:ID`. */
export const linkSchemes: Readonly<Record<string, CollectionName>> = {
  source: 'sources',
  event: 'events',
  actor: 'actors',
  place: 'places',
  question: 'questions',
  claim: 'claims',
  document: 'documents',
  term: 'terms',
};

/** Reads `event:2022-01-10-geneva`. Undefined for any other address. */
export function recordOfLink(url: string): { collection: CollectionName; id: string } | undefined {
  const [, scheme = '', id] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  const collection = Object.hasOwn(linkSchemes, scheme) ? linkSchemes[scheme] : undefined;
  return collection && id !== undefined ? { collection, id } : undefined;
}
