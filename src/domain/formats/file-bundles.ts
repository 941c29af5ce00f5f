/**
 * Files in classic scripts: a browser that may not fetch, such as in a folder, may still add scripts. A script calls
 * `addFiles({ path: content, … })` with content in Base64. Files are in one order across all bundles, so the first
 * paths of the bundles locate every file. {@link listName} holds these paths as JSON, under its own name.
 */
export const listName = 'files.js';

export function bundleName(index: number): string {
  return `files-${index + 1}.js`;
}

export function isBundle(name: string): boolean {
  return /^files(-\d+)?\.js$/.test(name);
}

/** -1 if no bundle can hold the file. `firsts` are in order. */
export function findBundle(firsts: readonly string[], path: string): number {
  return firsts.findLastIndex((first) => first <= path);
}
