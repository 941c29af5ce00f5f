import type { ArchiveOptions } from './archive.ts';
import { splitArticleId } from './article.ts';
import { collectionNames, type CollectionName } from './collection-name.ts';
import { collections, type Entries, type Entry } from './collections.ts';
import { formatDate } from './format-date.ts';
import { dayIn, timeOf } from './instant.ts';
import { nearest } from './nearest.ts';
import { isDay } from './partial-date.ts';
import type { KeyPath, Problem } from './problems.ts';
import { hiddenProblem } from './publication.ts';
import { referencesIn } from './reference.ts';
import { entryPath } from './urls.ts';

/**
 * Every problem between entries that are each valid on their own.
 *
 * Relations to an entry in `options.unread` are left alone: that entry has a problem of its own, told elsewhere.
 */
export function checkEntries(entries: Entries, options: ArchiveOptions): Problem[] {
  return [
    ...collectionNames.flatMap((name) => [
      ...checkIds(name, [...entries[name], ...invalidOf(name, options)]),
      ...[...entries[name], ...invalidOf(name, options)].flatMap((entry) =>
        checkReferences(name, entry, entries, options),
      ),
    ]),
    ...entries.articles.flatMap((article) => checkArticle(article, entries, options)),
    ...entries.topics.flatMap((topic) => checkTopic(topic, entries)),
  ];
}

function invalidOf(name: CollectionName, { invalid = [] }: ArchiveOptions): Entry<object>[] {
  return invalid.filter(({ collection }) => collection === name).map(({ entry }) => entry);
}

function problem(entry: Entry<object>, key: KeyPath, message: string, fix: string): Problem {
  return { file: entry.file, place: { key: [...entry.key, ...key] }, message, fix };
}

/** Two entries with one id, or whose addresses differ only in case, would take each other's place. */
function checkIds(name: CollectionName, entries: Entry<object>[]): Problem[] {
  const first = new Map<string, Entry<object>>();
  return entries.flatMap((entry) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id)) {
      const fix = 'Use lower-case letters a to z, digits and single hyphens, such as "2021-12-28-talks-announced".';
      return [problem(entry, ['id'], `"${entry.id}" is not an id.`, fix)];
    }
    const other = first.get(entry.id);
    first.set(entry.id, other ?? entry);
    if (!other) return [];
    const isArticle = name === 'articles' && splitArticleId(entry.id);
    const message = isArticle
      ? `The permalink ${entryPath(name, entry.id)} is taken by ${other.file} already.`
      : `The ${collections[name].noun} "${entry.id}" exists in ${other.file} already.`;
    return [problem(entry, ['id'], message, 'Rename or remove one of the two.')];
  });
}

function checkReferences(
  name: CollectionName,
  entry: Entry<object>,
  entries: Entries,
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
    const found = (entries[collection] as Entry<object>[]).find((target) => target.id === id);
    if (!found && (unread?.has(`${collection}/${id}`) || unread?.has(`${collection}/*`))) return [];
    if (!found) {
      const ids = entries[collection].map((target) => target.id);
      const guess = nearest(id, ids);
      const where = `content/${collection}/`;
      const fix = guess ? `Did you mean "${guess}"?` : `The ids are the file names in ${where}; add it there first.`;
      return [problem(entry, key, `There is no ${noun} "${id}".`, fix)];
    }
    const tie = { from: 'entry', to: `The ${noun} "${id}"`, file: found.file, kind: 'relation' } as const;
    const hidden = hiddenProblem(entry.data, found.data, tie, options);
    return hidden ? [problem(entry, key, hidden.message, hidden.fix)] : [];
  });
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
