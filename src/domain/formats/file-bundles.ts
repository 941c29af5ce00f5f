/**
 * Files in classic scripts: where a browser may not fetch, as in a folder without a server, it may still add scripts.
 * A script calls `carry({ path: content, … })`, the content in Base64. Many small files share a script. The files of all
 * bundles are in one order, so the first path of each says where a file is; {@link listName} carries those first paths
 * as JSON, under its own name.
 */
export const listName = 'files.js';

/** What a bundling script is named, by its place among the bundles. */
export function bundleName(index: number): string {
  return `files-${index + 1}.js`;
}

/** Whether a file is one of those scripts. */
export function isBundle(name: string): boolean {
  return /^files(-\d+)?\.js$/.test(name);
}

/** The place of the bundle that a file is in, if it is in any; `firsts` are their first paths in their order. */
export function findBundle(firsts: readonly string[], path: string): number {
  return firsts.findLastIndex((first) => first <= path);
}
