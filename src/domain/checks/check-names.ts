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
  ];
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
