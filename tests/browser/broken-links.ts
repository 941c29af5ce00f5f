import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readPage } from '../../src/html/built-page.ts';
import { builtFiles } from '../../src/html/built-files.ts';

/**
 * Returns broken links as `page: link`: without a file or id, or outside the folder. Skips full addresses; includes
 * stylesheets.
 */
export async function brokenLinks(folder: string): Promise<string[]> {
  const files = new Set(await builtFiles(folder));
  const pages = new Map<string, { links: string[]; ids: Set<string> }>();
  for (const file of files) {
    if (!/\.(html|css)$/.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    const { links, ids } = readPage(file, file.endsWith('.css') ? '' : text);
    const inStyle = file.endsWith('.css')
      ? [...text.matchAll(/url\("?([^")]+)"?\)/g)].map(([, link = '']) => link)
      : [];
    pages.set(file, { links: [...links, ...inStyle], ids: new Set(ids) });
  }
  const leads = (file: string, link: string): boolean => {
    if (link.startsWith('/')) return false;
    const [, path = '', hash = ''] = /^([^?#]*)[^#]*#?(.*)$/.exec(link) ?? [];
    const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
    const isId = hash === '' || !target.endsWith('.html') || pages.get(target)?.ids.has(decodeURIComponent(hash));
    return files.has(target) && isId === true;
  };
  return [...pages].flatMap(([file, { links }]) =>
    [...new Set(links)].filter((link) => !URL.canParse(link) && !leads(file, link)).map((link) => `${file}: ${link}`),
  );
}
