import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { listedSourceId } from '#domain/formats/marks.ts';
import { recordOfLink } from '#domain/model/record-links.ts';
import { entryPath, pathOfFile, withBase } from '#domain/model/urls.ts';

/**
 * `source:ID` and `event:ID` lead to the record, `../topics/osce.md` to the page or picture, and site addresses below
 * `base`.
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

/** The article's page has the definition. Reader modes drop buttons with their words, so this is a link. */
function explainInPlace(link: Link): void {
  link.url = `#term-${link.url.slice('term:'.length)}`;
  link.data = { hProperties: { className: ['term'], role: 'doc-glossref' } };
}

/** `from` is below `content/`. */
export function resolveLink(url: string, from: string, base: string): string {
  const record = recordOfLink(url);
  if (record?.collection === 'sources' && /^(articles|topics)\//.test(from)) return `#${listedSourceId(record.id)}`;
  if (record) return withBase(base, entryPath(record.collection, record.id));
  if (url.startsWith('/') && !url.startsWith('//')) return withBase(base, url);
  const [path = '', fragment] = url.split('#');
  if (/^[^:]+\.(avif|jpe?g|png|webp)$/.test(path)) return withBase(base, `/${fileOfLink(path, from)}`);
  if (!/^[^:]+\.mdx?$/.test(path)) return url;
  const target = pathOfFile(fileOfLink(path, from));
  return target ? withBase(base, target) + (fragment === undefined ? '' : `#${fragment}`) : url;
}

export function fileOfLink(link: string, from: string): string {
  return decodeURI(new URL(link, `file:///${from}`).pathname.slice(1));
}

function contentPath(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
