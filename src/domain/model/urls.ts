import { splitArticleId } from './article.ts';
import { collectionFacts, collectionNames, type CollectionName } from './collection-name.ts';
import type { Renamable } from './formerly.ts';

/**
 * Addresses start at the root of the site, without the base of a sub-path. Pages add the base with `withBase`.
 * Addresses never change, since they are cited elsewhere.
 */

export function articlePath(id: string): string {
  const parts = splitArticleId(id);
  if (!parts) throw new Error(`"${id}" is not the id of an article.`);
  return `${datePath(parts.day)}${parts.slug}/`;
}

/** For example `/2021/`, `/2021/12/` or `/2021/12/28/`. */
export function datePath(date: string): string {
  return `/${date.replaceAll('-', '/')}/`;
}

export function sourceTextPath(id: string): string {
  return `${articlePath(id).slice(0, -1)}.md`;
}

export function shareImagePath(id: string): string {
  return `${articlePath(id)}share.png`;
}

/** `extension` is `bib`, `ris` or `json`. */
export function citationPath(id: string, extension: string): string {
  return `${articlePath(id)}cite.${extension}`;
}

export function historyPath(id: string): string {
  return `${articlePath(id)}history/`;
}

export function comparisonPath(id: string, { from, to }: { from: number; to: number }): string {
  return `${historyPath(id)}${from}-${to}/`;
}

/** The text matches the recorded checksum byte for byte. */
export function versionTextPath(id: string, version: number): string {
  return `${historyPath(id)}${version}.md`;
}

/** RFC 7089. */
export function timeMapPath(id: string): string {
  return `${historyPath(id)}timemap.link`;
}

/** `number` counts within the article, from 1. */
export function correctionPath(id: string, number: number): string {
  return `${articlePath(id)}#correction-${number}`;
}

export function entryPath(collection: CollectionName, id: string): string {
  if (collection === 'articles') return articlePath(id);
  if (collection === 'pages') return id === 'front' ? '/' : `/${id}/`;
  const { hasPages, list } = collectionFacts[collection];
  return hasPages ? `/${collection}/${id}/` : `${list}#${id}`;
}

/** `file` is relative to `content/`: `topics/osce.md` gives `/topics/osce/`. */
export function pathOfFile(file: string): string | undefined {
  const entry = entryOfFile(file);
  return entry && entryPath(entry.collection, entry.id);
}

/** `file` is relative to `content/`. Undefined for a file that can have no page. */
export function entryOfFile(file: string): { collection: CollectionName; id: string } | undefined {
  const [, folder, id] = /^(\w+)\/([^/]+)\.mdx?$/.exec(file) ?? [];
  const collection = collectionNames.find((name) => name === folder && collectionFacts[name].form === 'prose');
  if (!collection || !id || (collection === 'articles' && !splitArticleId(id))) return undefined;
  return { collection, id };
}

/** Finds current and former entries. Undefined for any other address. */
export function entryOfPath(path: string): { collection: Renamable; id: string } | undefined {
  const [, date, slug] = /^\/(\d{4}\/\d\d\/\d\d)\/([^/]+)\/$/.exec(path) ?? [];
  if (date && slug) return { collection: 'articles', id: `${date.replaceAll('/', '-')}-${slug}` };
  const [, collection, id] = /^\/(topics|authors|bureaus)\/([^/]+)\/$/.exec(path) ?? [];
  return collection && id ? { collection: collection as Renamable, id } : undefined;
}

/** `/archive/` and `/topics/` give `/archive/topics/`. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
