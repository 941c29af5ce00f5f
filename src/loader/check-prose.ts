import type { ArchiveOptions } from '../domain/archive.ts';
import type { CollectionName } from '../domain/collection-name.ts';
import { nearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problems.ts';
import { hiddenProblem } from '../domain/publication.ts';
import { proseLinks } from '../markdown/prose-links.ts';
import { splitProse } from './frontmatter.ts';
import type { ContentFile } from './read-content.ts';

/** A body beside what its frontmatter says. */
interface ProseFile {
  file: ContentFile;
  /** The ids in the frontmatter's `sources`; undefined for collections that have no such field. */
  sources: string[] | undefined;
  /** All of its frontmatter. */
  data: object;
}

/** Problems of links in bodies: to sources that the frontmatter does not list, and to files that do not exist. */
export function checkProse(prose: ProseFile[], files: ContentFile[], options: ArchiveOptions): Problem[] {
  const names = files.map(contentPath);
  const dataOf = new Map(prose.map(({ file, data }) => [contentPath(file), data]));
  return prose.flatMap(({ file, sources, data }) => {
    const parts = splitProse(new TextDecoder().decode(file.bytes));
    if (!('body' in parts)) return [];
    return proseLinks(parts.body, contentPath(file)).flatMap(({ line, kind, target }) => {
      const place = { line: parts.bodyLine + line - 1 };
      if (kind === 'source' && sources && !sources.includes(target)) {
        const guess = nearest(target, sources);
        const fix = guess ? `Did you mean "${guess}"? Otherwise add it there.` : 'Add it there.';
        return [{ file: file.file, place, message: `The source "${target}" is cited but not in "sources".`, fix }];
      }
      if (kind === 'file' && !names.includes(target)) {
        const guess = nearest(target, names);
        const fix = guess ? `Did you mean content/${guess}?` : 'Name a file relative to this one, with its extension.';
        return [{ file: file.file, place, message: `There is no file content/${target} to link to.`, fix }];
      }
      const tie = { from: 'text', to: `content/${target}`, file: 'it', kind: 'link' } as const;
      const hidden = kind === 'file' && hiddenProblem(data, dataOf.get(target) ?? {}, tie, options);
      return hidden ? [{ file: file.file, place, ...hidden }] : [];
    });
  });
}

function contentPath({ collection, file }: { collection: CollectionName; file: string }): string {
  return `${collection}/${file.split('/').at(-1) ?? ''}`;
}
