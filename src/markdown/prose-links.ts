import { fileOfLink } from './remark-links.ts';

/** A link that an author wrote to something of the archive. `line` is 1-based and counts from the body's first line. */
export interface ProseLink {
  line: number;
  /** `source` for `source:ID`, `file` for a relative file name; `target` is the id or the path below `content/`. */
  kind: 'source' | 'file';
  target: string;
}

/** The destination of an inline link, of a definition, or the source of a component. */
const destination = /(?:\]\(\s*|^ {0,3}\[[^\]]+\]:\s*)<?([^\s<>)]+)|\bsource="([^"]+)"/g;

/** Finds the links of a body to sources and to other files. `from` is the path of its file below `content/`. */
export function proseLinks(body: string, from: string): ProseLink[] {
  let fence: string | undefined;
  return body.split('\n').flatMap((text, index) => {
    const mark = /^ {0,3}(```+|~~~+)/.exec(text)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined) return [];
    return [...text.replace(/`[^`]*`/g, '').matchAll(destination)].flatMap(([, address = '', said]): ProseLink[] => {
      const id = said ?? /^source:(.+)$/.exec(address)?.[1];
      if (id !== undefined) return [{ line: index + 1, kind: 'source', target: id }];
      const file = /^([^:/#][^:#]*\.mdx?)(#|$)/.exec(address)?.[1];
      return file === undefined ? [] : [{ line: index + 1, kind: 'file', target: fileOfLink(file, from) }];
    });
  });
}
