import type { CollectionName } from '../domain/collection-name.ts';
import { nearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problems.ts';
import { proseLinks } from '../markdown/prose-links.ts';
import { splitProse } from './frontmatter.ts';
import type { ContentFile } from './read-content.ts';

/** A body beside what its frontmatter says. */
interface ProseFile {
  file: ContentFile;
  /** The ids in the frontmatter's `sources`; undefined for collections that have no such field. */
  sources: string[] | undefined;
  isDraft: boolean;
}

/** Problems of links in bodies: to sources that the frontmatter does not list, and to files that do not exist. */
export function checkProse(prose: ProseFile[], files: ContentFile[]): Problem[] {
  const names = files.map(contentPath);
  const drafts = new Set(prose.filter(({ isDraft }) => isDraft).map(({ file }) => contentPath(file)));
  return prose.flatMap(({ file, sources, isDraft }) => {
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
      if (kind === 'file' && drafts.has(target) && !isDraft) {
        const fix = 'Publish it or take the link out.';
        return [{ file: file.file, place, message: `content/${target} is a draft, and this text is published.`, fix }];
      }
      return [];
    });
  });
}

function contentPath({ collection, file }: { collection: CollectionName; file: string }): string {
  return `${collection}/${file.split('/').at(-1) ?? ''}`;
}
