import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { recordOfLink } from '#domain/model/record-links.ts';
import { entryPath, pathOfFile, withBase } from '#domain/model/urls.ts';

/**
 * Resolves the links that authors write: `source:ID` and `event:ID` to the record, a relative file name such as `../topics/osce.md`
 * to the page of that entry or to the picture, and an address from the root of the site to one under its base.
 */
export function remarkLinks({ base }: { base: string }) {
  return (tree: Root, file: VFile) => {
    const from = contentPath(file.path);
    visit(tree, ['link', 'definition', 'image'], (node) => {
      if (!('url' in node)) return;
      if (node.type === 'link' && node.url.startsWith('term:') && from.startsWith('articles/')) explainInPlace(node);
      else node.url = resolveLink(node.url, from, base);
    });
  };
}

/** Turns a link to a term into a button that opens the definition, which the page of the article has. No script needed. */
function explainInPlace(link: Link): void {
  const id = link.url.slice('term:'.length);
  const hProperties = { type: 'button', className: ['term'], popoverTarget: `term-${id}` };
  // An element without an address of its own: a button has none.
  Object.assign(link, { type: 'emphasis', url: undefined, data: { hName: 'button', hProperties } });
}

/** `url` as the page needs it. `from` is the path of the file below `content/`, such as `articles/2021-12-28-x.md`. */
export function resolveLink(url: string, from: string, base: string): string {
  const record = recordOfLink(url);
  if (record?.collection === 'sources' && /^(articles|topics)\//.test(from)) return `#source-${record.id}`;
  if (record) return withBase(base, entryPath(record.collection, record.id));
  if (url.startsWith('/') && !url.startsWith('//')) return withBase(base, url);
  const [path = '', fragment] = url.split('#');
  if (/^[^:]+\.(avif|jpe?g|png|webp)$/.test(path)) return withBase(base, `/${fileOfLink(path, from)}`);
  if (!/^[^:]+\.mdx?$/.test(path)) return url;
  const target = pathOfFile(fileOfLink(path, from));
  return target ? withBase(base, target) + (fragment === undefined ? '' : `#${fragment}`) : url;
}

/** The path below `content/` of a file named relative to another. */
export function fileOfLink(link: string, from: string): string {
  return decodeURI(new URL(link, `file:///${from}`).pathname.slice(1));
}

function contentPath(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
