import type { ArchiveOptions } from '#domain/model/archive.ts';
import { byCollection, collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { hiddenProblem } from '#domain/model/publication.ts';
import { referencesIn } from '#domain/model/reference.ts';
import { nearest } from '#domain/names/nearest.ts';
import { writtenEntries } from './written-entries.ts';

/** Relations to unread entries are left out: these have a problem. */
export function checkReferences(entries: Entries, options: ArchiveOptions): Problem[] {
  const targets = targetsOf(entries);
  return collectionNames.flatMap((name) =>
    writtenEntries(name, entries, options).flatMap((entry) => referenceProblems(name, entry, targets, options)),
  );
}

type Targets = Record<CollectionName, Map<string, Entry<object>>>;

function targetsOf(entries: Entries): Targets {
  return byCollection((name) => new Map(entries[name].map((entry): [string, Entry<object>] => [entry.id, entry])));
}

function referenceProblems(
  name: CollectionName,
  entry: Entry<object>,
  targets: Targets,
  options: ArchiveOptions,
): Problem[] {
  const { unread } = options;
  const seen = new Set<string>();
  return referencesIn(collections[name].schema, entry.data).flatMap(({ collection, id, key }) => {
    const { noun } = collections[collection];
    const listed = `${key.slice(0, -1).join('.')} ${id}`;
    if (typeof key.at(-1) === 'number' && seen.has(listed)) {
      return [problem(entry, key, { message: `The ${noun} "${id}" is named twice.`, fix: 'Take one of the two out.' })];
    }
    seen.add(listed);
    // Another check reports an empty id and spaces around it.
    if (id.trim() === '' || id !== id.trim()) return [];
    const found = targets[collection].get(id);
    if (!found && (unread?.has(`${collection}/${id}`) || unread?.has(`${collection}/*`))) return [];
    if (!found) {
      const guess = nearest(nameIn(id), targets[collection].keys());
      const where = `content/${collection}/`;
      const ids =
        collections[collection].form === 'prose' ? `The ids are the file names in ${where}` : `The ids are in ${where}`;
      const fix = guess ? `Did you mean "${guess}"?` : `${ids}; add it there first.`;
      return [problem(entry, key, { message: `There is no ${noun} "${id}".`, fix })];
    }
    // Articles and topics have checks of their own, which say more.
    if (collection === name && id === entry.id && collections[name].form === 'records') {
      return [problem(entry, key, { message: `The ${noun} names itself.`, fix: 'Take it out.' })];
    }
    const connection = { from: 'entry', to: `The ${noun} "${id}"`, file: found.file, kind: 'relation' } as const;
    const hidden = hiddenProblem(entry.data, found.data, connection, options);
    if (hidden) return [problem(entry, key, { message: hidden.message, fix: hidden.fix })];
    if (isWithdrawn(found) && !isWithdrawn(entry)) {
      return [problem(entry, key, { message: `The ${noun} "${id}" is withdrawn.`, fix: 'Take the relation out.' })];
    }
    return [];
  });
}

function isWithdrawn({ data }: Entry<object>): boolean {
  return 'withdrawn' in data && data.withdrawn !== undefined;
}

/** The id from a path, a file name or a link to a source. */
function nameIn(id: string): string {
  return id.replace(/^source:|^.*\//, '').replace(/\.\w+$/, '');
}
