import type { ArchiveOptions } from '#domain/model/archive.ts';
import { checkArticle, readableFields } from './check-article.ts';
import { checkIds } from './check-ids.ts';
import { checkNames } from './check-names.ts';
import { checkRecords } from './check-records.ts';
import { checkUsage } from './check-usage.ts';
import { checkValues } from './check-values.ts';
import { byCollection, collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { nearest } from '#domain/names/nearest.ts';
import type { KeyPath, Problem } from '#domain/model/problems.ts';
import { hiddenProblem } from '#domain/model/publication.ts';
import { referencesIn } from '#domain/model/reference.ts';
import { checkPublished } from './template.ts';

/** Ignores relations to entries in `options.unread`, which have their own problem. */
export function checkEntries(entries: Entries, options: ArchiveOptions): Problem[] {
  const targets = byCollection(
    (name) => new Map(entries[name].map((entry): [string, Entry<object>] => [entry.id, entry])),
  );
  return [
    ...collectionNames.flatMap((name) => {
      const written: Entry<object>[] = [...entries[name], ...invalidOf(name, options)];
      return [
        ...checkIds(name, written),
        ...written.flatMap((entry) => [...checkReferences(name, entry, targets, options), ...checkValues(entry)]),
      ];
    }),
    ...checkArticles(entries, options),
    ...entries.articles.flatMap(checkPublished),
    ...entries.topics.flatMap((topic) => checkTopic(topic, entries)),
    ...checkNames(entries, options),
    ...checkRecords(entries),
    ...checkUsage(entries, options),
  ];
}

function invalidOf(name: CollectionName, { invalid = [] }: ArchiveOptions): Entry<object>[] {
  return invalid.filter(({ collection }) => collection === name).map(({ entry }) => entry);
}

function checkArticles({ articles }: Entries, options: ArchiveOptions): Problem[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [
    ...articles.flatMap((article) => checkArticle(article, article.data, byId, options)),
    ...invalidOf('articles', options).flatMap((article) =>
      checkArticle(article, readableFields(article.data), byId, options),
    ),
  ];
}

type Targets = Record<CollectionName, Map<string, Entry<object>>>;

function problem(entry: Entry<object>, key: KeyPath, message: string, fix: string): Problem {
  return { file: entry.file, place: { key: [...entry.key, ...key] }, message, fix };
}

function checkReferences(
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
      return [problem(entry, key, `The ${noun} "${id}" is named twice.`, 'Take one of the two out.')];
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
        collections[collection].form === 'prose' ? `The ids are the file names in ${where}` : `Ids stand in ${where}`;
      const fix = guess ? `Did you mean "${guess}"?` : `${ids}; add it there first.`;
      return [problem(entry, key, `There is no ${noun} "${id}".`, fix)];
    }
    const tie = { from: 'entry', to: `The ${noun} "${id}"`, file: found.file, kind: 'relation' } as const;
    const hidden = hiddenProblem(entry.data, found.data, tie, options);
    if (hidden) return [problem(entry, key, hidden.message, hidden.fix)];
    if (isWithdrawn(found) && !isWithdrawn(entry)) {
      return [problem(entry, key, `The ${noun} "${id}" is withdrawn.`, 'Take the relation out.')];
    }
    return [];
  });
}

function isWithdrawn({ data }: Entry<object>): boolean {
  return 'withdrawn' in data && data.withdrawn !== undefined;
}

/** Returns the id from a path, a file name or a link to a source. */
function nameIn(id: string): string {
  return id.replace(/^source:|^.*\//, '').replace(/\.\w+$/, '');
}

function checkTopic(entry: Entry<Entries['topics'][number]['data']>, entries: Entries): Problem[] {
  const parent = entries.topics.find(({ id }) => id === entry.data.parent);
  if (!parent || (parent.data.parent === undefined && parent !== entry)) return [];
  const fix = 'Name a topic that has no parent itself: topics are two levels deep.';
  return [problem(entry, ['parent'], `"${parent.id}" cannot be a parent.`, fix)];
}
