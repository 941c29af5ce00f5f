import { splitArticleId } from '#domain/model/article.ts';
import type { ArchiveOptions } from '#domain/model/archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { idPattern } from '#domain/model/entry-id.ts';
import { pageIds } from '#domain/model/page.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { entryPath } from '#domain/model/urls.ts';
import { writtenEntries } from './written-entries.ts';

/** Windows devices: files with these names cannot be checked out there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Reports malformed ids, and ids that differ at most in case or accents. */
export function checkIds(entries: Entries, options: ArchiveOptions): Problem[] {
  return collectionNames.flatMap((name) => idProblems(name, writtenEntries(name, entries, options)));
}

function idProblems(name: CollectionName, entries: Entry<object>[]): Problem[] {
  const first = new Map<string, Entry<object>>();
  return entries.flatMap((entry) => {
    const found = [shapeProblem(name, entry.id), clash(name, entry, first)].filter((text) => text !== undefined);
    return found.map((text) => problem(entry, ['id'], text));
  });
}

function shapeProblem(name: CollectionName, id: string): ProblemText | undefined {
  if (!idPattern.test(id)) {
    const fix = 'Use lower-case letters a to z, digits and single hyphens, such as "2021-12-28-talks-announced".';
    return { message: `"${id}" is not an id.`, fix };
  }
  if (id.length > 120) return { message: `The id is ${id.length} characters long.`, fix: 'Use 120 at most.' };
  if (devices.test(id)) return { message: `"${id}" cannot be a file name on Windows.`, fix: 'Choose another id.' };
  // The page of sources lists them by id, and its content has this id.
  if (name === 'sources' && id === 'content') {
    return { message: '"content" is an id that the page of sources uses itself.', fix: 'Choose another id.' };
  }
  if (name === 'pages' && !pageIds.includes(id)) {
    const fix = `The pages are ${new Intl.ListFormat('en').format(pageIds)}; write a topic or an article instead.`;
    return { message: `This would not be published: no page of the site shows "${id}".`, fix };
  }
  return undefined;
}

function clash(
  name: CollectionName,
  entry: Entry<object>,
  first: Map<string, Entry<object>>,
): (ProblemText & Pick<Problem, 'also'>) | undefined {
  const folded = entry.id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const other = first.get(folded);
  first.set(folded, other ?? entry);
  if (!other) return undefined;
  const also = { file: other.file, place: { key: other.key } };
  const fix = 'Rename or remove one of the two.';
  if (other.id !== entry.id) {
    return { message: `The ids "${entry.id}" and "${other.id}" differ only in case or accents.`, fix, also };
  }
  const isArticle = name === 'articles' && splitArticleId(entry.id);
  const message = isArticle
    ? `The permalink ${entryPath(name, entry.id)} is taken already.`
    : `The ${collections[name].noun} "${entry.id}" exists already.`;
  return { message, fix, also };
}
