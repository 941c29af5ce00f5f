import { partsOfName } from '#domain/citations/citation.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import { dayIn } from '#domain/time/instant.ts';
import { problem, type Problem } from '#domain/model/problems.ts';

export function checkNames(entries: Entries, { zone }: { zone: string }): Problem[] {
  return [
    ...twins(
      entries.articles,
      'title',
      ({ data }) => data.title,
      ({ data }) => `${data.title} ${dayIn(zone, data.date)}`,
    ),
    ...[entries.topics, entries.authors, entries.bureaus].flatMap((list: Entry<{ name: string }>[]) =>
      twins(
        list,
        'name',
        ({ data }) => data.name,
        ({ data }) => data.name,
      ),
    ),
    ...entries.authors.flatMap(checkFamilyName),
  ];
}

/** Without `familyName`, citations take the last word of a name. */
function checkFamilyName(author: Entries['authors'][number]): Problem[] {
  const { kind, name, familyName } = author.data;
  const parts = partsOfName(author.data);
  if (parts && `${parts.given ?? ''} ${parts.family}`.includes(',')) {
    const message = `The name “${name}” has a comma, which citations would show in a wrong place.`;
    const fix = 'Write it in its usual order, such as “Anna Berg”, without titles and degrees.';
    return [problem(author, ['name'], { message, fix })];
  }
  if (familyName === undefined) {
    const particle = kind === 'person' && /\s(\p{Ll}+(?:\s+\p{Ll}+)*)\s+\S+$/u.exec(name)?.[1];
    if (!particle) return [];
    const message = `Citations sort “${name}” by its last word. Perhaps “${particle}” belongs to the family name.`;
    const fix = 'Give the family name as "familyName".';
    return [problem(author, ['name'], { severity: 'warning', message, fix })];
  }
  const [words, family] = [name, familyName].map((text) => ` ${text.replace(/[\s,]+/g, ' ').trim()} `);
  if (words?.includes(family ?? '')) return [];
  const message = `The name “${name}” does not have the words “${familyName}”.`;
  return [problem(author, ['familyName'], { message, fix: 'Write the family name as in the name.' })];
}

function twins<Data>(
  entries: Entry<Data>[],
  field: string,
  nameOf: (entry: Entry<Data>) => string,
  keyOf: (entry: Entry<Data>) => string,
): Problem[] {
  const first = new Map<string, Entry<Data>>();
  return entries.flatMap((entry): Problem[] => {
    const key = keyOf(entry).toLowerCase();
    const other = first.get(key);
    first.set(key, other ?? entry);
    if (!other || other.id === entry.id) return [];
    const message = `The ${field} “${nameOf(entry)}” is used twice.`;
    const also = { file: other.file, place: { key: [...other.key, field] } };
    return [problem(entry, [field], { message, fix: 'Change one of them.', also })];
  });
}
