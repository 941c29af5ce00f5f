import { bundleName, listName } from '#domain/formats/file-bundles.ts';

/** `path` is relative to the folder of the bundles. */
export interface BundledFile {
  path: string;
  content: Uint8Array;
}

/** Base64 characters that fill a bundle of small files. One search loads about ten such files. */
const full = 64 * 1024;

/** Classic scripts by name, for `src/client/download/fetch.ts`. */
export function bundleFiles(files: BundledFile[]): Map<string, string> {
  const bundles: { path: string; text: string }[][] = [];
  let room = 0;
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = Buffer.from(content).toString('base64');
    const bundle = isSmall(path) && text.length <= room ? bundles.at(-1) : undefined;
    if (bundle) bundle.push({ path, text });
    else bundles.push([{ path, text }]);
    room = !isSmall(path) ? 0 : (bundle ? room : full) - text.length;
  }
  const firsts = bundles.map(([first]) => first?.path ?? '');
  const list = Buffer.from(JSON.stringify(firsts)).toString('base64');
  return new Map([
    [listName, script([{ path: listName, text: list }])],
    ...bundles.map((files, index): [string, string] => [bundleName(index), script(files)]),
  ]);
}

/** A search index has one small text file for each page. */
function isSmall(path: string): boolean {
  return path.startsWith('fragment/');
}

function script(files: { path: string; text: string }[]): string {
  const entries = files.map(({ path, text }) => `${JSON.stringify(path)}:"${text}"`);
  return `addFiles({${entries.join(',\n')}});\n`;
}
