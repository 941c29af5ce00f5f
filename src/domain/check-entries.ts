import type { ArchiveOptions } from './archive.ts';
import { splitArticleId } from './article.ts';
import { checkIds } from './check-ids.ts';
import { checkNames } from './check-names.ts';
import { checkRecords } from './check-records.ts';
import { checkUsage } from './check-usage.ts';
import { checkValues } from './check-values.ts';
import { collectionNames, type CollectionName } from './collection-name.ts';
import { collections, type Entries, type Entry } from './collections.ts';
import { formatDate } from './format-date.ts';
import { dayIn, timeOf } from './instant.ts';
import { nearest } from './nearest.ts';
import { isDay } from './partial-date.ts';
import type { KeyPath, Problem } from './problems.ts';
import { hiddenProblem } from './publication.ts';
import { referencesIn } from './reference.ts';
import { checkPublished } from './template.ts';

/**
 * Every problem between entries that are each valid on their own.
 *
 * Relations to an entry in `options.unread` are left alone: that entry has a problem of its own, told elsewhere.
 */
export function checkEntries(entries: Entries, options: ArchiveOptions): Problem[] {
  const targets = targetsOf(entries);
  return [
    ...collectionNames.flatMap((name) => {
      const written: Entry<object>[] = [...entries[name], ...invalidOf(name, options)];
      return [
        ...checkIds(name, written),
        ...written.flatMap((entry) => [...checkReferences(name, entry, targets, options), ...checkValues(entry)]),
      ];
    }),
    ...entries.articles.flatMap((article) => checkArticle(article, entries, options)),
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

type Targets = Record<CollectionName, Map<string, Entry<object>>>;

function targetsOf(entries: Entries): Targets {
  return Object.fromEntries(
    collectionNames.map((name) => [name, new Map(entries[name].map((entry) => [entry.id, entry]))]),
  ) as Targets;
}

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
    const found = targets[collection].get(id);
    if (!found && (unread?.has(`${collection}/${id}`) || unread?.has(`${collection}/*`))) return [];
    if (!found) {
      const guess = nearest(id, targets[collection].keys());
      const where = `content/${collection}/`;
      const fix = guess ? `Did you mean "${guess}"?` : `The ids are the file names in ${where}; add it there first.`;
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

function checkArticle(
  entry: Entry<Entries['articles'][number]['data']>,
  entries: Entries,
  { zone }: ArchiveOptions,
): Problem[] {
  const { id, data } = entry;
  const problems: Problem[] = [];
  const day = dayIn(zone, data.date);
  const parts = splitArticleId(id);
  if (!parts || !isDay(parts.day)) {
    const fix = `Name it ${day}-${id.replace(/^[\d-]*/, '') || 'slug'}, after the day of its date.`;
    problems.push(problem(entry, [], `The file name of an article starts with its day.`, fix));
  } else if (parts.day !== day) {
    const message = `The file name says ${formatDate(parts.day)}, but "date" is on ${formatDate(day)} in ${zone}.`;
    problems.push(problem(entry, ['date'], message, `Rename the file to ${day}-${parts.slug} or mend the date.`));
  }
  if (data.updated !== undefined && timeOf(data.updated) < timeOf(data.date)) {
    problems.push(problem(entry, ['updated'], '"updated" is earlier than "date".', 'Mend one of the two.'));
  }
  if ((data.kind === 'audio') !== (data.audio !== undefined)) {
    const fix = 'Give an article of the kind "audio" its "audio" field, and no other article one.';
    problems.push(problem(entry, ['kind'], `The kind is "${data.kind}", which does not fit "audio".`, fix));
  }
  data.followUps.forEach(({ article }, index) => {
    const later = entries.articles.find((other) => other.id === article);
    if (!later || timeOf(later.data.date) > timeOf(data.date)) return;
    const fix = 'Name a later article: a follow-up tells what happened next.';
    problems.push(problem(entry, ['followUps', index, 'article'], `"${article}" is not later than this article.`, fix));
  });
  return problems;
}

function checkTopic(entry: Entry<Entries['topics'][number]['data']>, entries: Entries): Problem[] {
  const parent = entries.topics.find(({ id }) => id === entry.data.parent);
  if (!parent || (parent.data.parent === undefined && parent !== entry)) return [];
  const fix = 'Name a topic that has no parent itself: topics are two levels deep.';
  return [problem(entry, ['parent'], `"${parent.id}" cannot be a parent.`, fix)];
}
