import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pathOfFile, sourcePath, withBase } from '../domain/urls.ts';

/**
 * Resolves the links that authors write: `source:ID` to the source, a relative file name such as `../topics/osce.md`
 * to the page of that entry or to the picture, and an address from the root of the site to one under its base.
 */
export function remarkLinks({ base }: { base: string }) {
  return (tree: Root, file: VFile) => {
    const from = contentPath(file.path);
    visit(tree, ['link', 'definition', 'image'], (node) => {
      if ('url' in node) node.url = resolveLink(node.url, from, base);
    });
  };
}

/** `url` as the page needs it. `from` is the path of the file below `content/`, such as `articles/2021-12-28-x.md`. */
export function resolveLink(url: string, from: string, base: string): string {
  if (url.startsWith('source:')) {
    const id = url.slice('source:'.length);
    return /^(articles|topics)\//.test(from) ? `#source-${id}` : withBase(base, sourcePath(id));
  }
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
