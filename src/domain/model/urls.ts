import { splitArticleId } from './article.ts';
import type { CollectionName } from './collection-name.ts';
import type { Renamable } from './formerly.ts';

/**
 * Addresses of the archive, from the root of the site and without the base of a sub-path. Pages add the base with
 * `withBase`. They never change: what is published here is cited elsewhere.
 */

export function articlePath(id: string): string {
  const parts = splitArticleId(id);
  if (!parts) throw new Error(`"${id}" is not the id of an article.`);
  return `${datePath(parts.day)}${parts.slug}/`;
}

/** `/2021/`, `/2021/12/` or `/2021/12/28/` for a partial date. */
export function datePath(date: string): string {
  return `/${date.replaceAll('-', '/')}/`;
}

/** The source text of an article, as its author wrote it. */
export function sourceTextPath(id: string): string {
  return `${articlePath(id).slice(0, -1)}.md`;
}

/** The picture that represents an article where it is shared. */
export function shareImagePath(id: string): string {
  return `${articlePath(id)}share.png`;
}

/** The reference to an article in the form whose files have an ending: `bib`, `ris` or `json`. */
export function citationPath(id: string, extension: string): string {
  return `${articlePath(id)}cite.${extension}`;
}

/** The versions of an article, and what has changed between them. */
export function historyPath(id: string): string {
  return `${articlePath(id)}history/`;
}

/** Two versions of an article side by side. */
export function comparisonPath(id: string, { from, to }: { from: number; to: number }): string {
  return `${historyPath(id)}${from}-${to}/`;
}

/** The text of a version, byte for byte what its recorded sum is of. */
export function versionTextPath(id: string, version: number): string {
  return `${historyPath(id)}${version}.md`;
}

/** The versions of an article as a TimeMap (RFC 7089). */
export function timeMapPath(id: string): string {
  return `${historyPath(id)}timemap.link`;
}

/** A correction on the page of its article. `number` is its place there, from 1. */
export function correctionPath(id: string, number: number): string {
  return `${articlePath(id)}#correction-${number}`;
}

export function sourcePath(id: string): string {
  return `/sources/#${id}`;
}

/** The positions of all sides on a day, as `YYYY-MM-DD`. */
export function positionsPath(day: string): string {
  return `/positions/on/${day}/`;
}

/** The address of an entry of any collection. */
export function entryPath(collection: CollectionName, id: string): string {
  switch (collection) {
    case 'articles':
      return articlePath(id);
    case 'sources':
      return sourcePath(id);
    case 'pages':
      return id === 'front' ? '/' : `/${id}/`;
    case 'cards':
      return `/explainers/#${id}`;
    case 'questions':
      return `/positions/#${id}`;
    case 'terms':
      return `/glossary/#${id}`;
    case 'events':
    case 'actors':
    case 'places':
    case 'claims':
    case 'documents':
    case 'topics':
    case 'authors':
    case 'bureaus':
      return `/${collection}/${id}/`;
  }
}

/** The address of an entry named by its file, relative to `content/`: `topics/osce.md` is `/topics/osce/`. */
export function pathOfFile(file: string): string | undefined {
  const entry = entryOfFile(file);
  return entry && entryPath(entry.collection, entry.id);
}

/** The entry whose text a file holds, named relative to `content/`; undefined for a file that can have no page. */
export function entryOfFile(file: string): { collection: CollectionName; id: string } | undefined {
  const [, collection, id] = /^(articles|topics|authors|bureaus|pages|cards)\/([^/]+)\.mdx?$/.exec(file) ?? [];
  if (!collection || !id || (collection === 'articles' && !splitArticleId(id))) return undefined;
  return { collection: collection as CollectionName, id };
}

/** The entry that an address belongs to, or belonged to; undefined for an address that is no entry's. */
export function entryOfPath(path: string): { collection: Renamable; id: string } | undefined {
  const [, date, slug] = /^\/(\d{4}\/\d\d\/\d\d)\/([^/]+)\/$/.exec(path) ?? [];
  if (date && slug) return { collection: 'articles', id: `${date.replaceAll('/', '-')}-${slug}` };
  const [, collection, id] = /^\/(topics|authors|bureaus)\/([^/]+)\/$/.exec(path) ?? [];
  return collection && id ? { collection: collection as Renamable, id } : undefined;
}

/** Puts the base of a sub-path before an address: `/archive/` and `/topics/` give `/archive/topics/`. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
