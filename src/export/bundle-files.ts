import { bundleName, listName } from '#domain/formats/file-bundles.ts';

/** A file by its path, below the folder in which the bundles will lie. */
export interface BundledFile {
  path: string;
  content: Uint8Array;
}

/** Letters of Base64 after which a bundle of small files is full: one search asks for some ten of them. */
const full = 64 * 1024;

/** Puts files into classic scripts, by the names of these; `src/client/carried-files.ts` has them back. */
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

/** Of the files of a search index, the texts of the pages are many and small: one a page. All others are few. */
function isSmall(path: string): boolean {
  return path.startsWith('fragment/');
}

function script(files: { path: string; text: string }[]): string {
  const entries = files.map(({ path, text }) => `${JSON.stringify(path)}:"${text}"`);
  return `carry({${entries.join(',\n')}});\n`;
}
