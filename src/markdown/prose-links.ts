import { fileOfLink } from './remark-links.ts';

/** A link that an author wrote to something of the archive. `line` is 1-based and counts from the body's first line. */
export interface ProseLink {
  line: number;
  /** `source` for `source:ID`, `file` for a relative file name; `target` is the id or the path below `content/`. */
  kind: 'source' | 'file';
  target: string;
}

/** Finds the links of a body to sources and to other files. `from` is the path of its file below `content/`. */
export function proseLinks(body: string, from: string): ProseLink[] {
  return body.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\((source:([^)\s]+)|([^):\s]+\.mdx?))(?:#[^)\s]*)?\)|\bsource="([^"]+)"/g)].map((match) => {
      const [, , linked, file, said] = match;
      const id = linked ?? said;
      return id === undefined
        ? { line: index + 1, kind: 'file' as const, target: fileOfLink(file ?? '', from) }
        : { line: index + 1, kind: 'source' as const, target: id };
    }),
  );
}
