import { collectionFacts, collectionNames, type CollectionName } from './collection-name.ts';

/** By the scheme of a link such as `scheme:ID`, which is the noun. */
export const linkSchemes: Readonly<Record<string, CollectionName>> = Object.fromEntries(
  collectionNames
    .filter((name) => collectionFacts[name].form === 'records')
    .map((name) => [collectionFacts[name].noun, name]),
);

/** Reads `event:2022-01-10-geneva`. Undefined for any other address. */
export function recordOfLink(url: string): { collection: CollectionName; id: string } | undefined {
  const [, scheme = '', id] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  const collection = Object.hasOwn(linkSchemes, scheme) ? linkSchemes[scheme] : undefined;
  return collection && id !== undefined ? { collection, id } : undefined;
}
