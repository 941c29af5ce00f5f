import type { CollectionName } from '#domain/model/collection-name.ts';
import { slugOf } from '#domain/names/slug.ts';
import { fieldsOf } from '#domain/formats/field.ts';
import { dayIn, instantPattern, timeOf } from '#domain/time/instant.ts';
import { templateBody, templateSummary } from '#domain/checks/template.ts';
import type { NewEntry } from '../../loader/place-entry.ts';

export interface Answers {
  collection: CollectionName;
  data: Record<string, unknown>;
  /** For an article, the part after the day. */
  id?: string | undefined;
  mdx: boolean;
}

/** Adds defaults and an id, and orders the fields. */
export function buildNewEntry(
  { collection, data, id, mdx }: Answers,
  { zone, now }: { zone: string; now: string },
): NewEntry {
  const { properties, required } = fieldsOf(collection);
  const startsAsDraft = 'draft' in properties;
  const starts: Record<string, unknown> = {
    ...(startsAsDraft && { draft: true, summary: templateSummary }),
    ...(properties.date?.pattern === instantPattern.source && { date: now }),
  };
  const complete: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) {
    const value = data[name] ?? starts[name];
    if (value !== undefined) complete[name] = value;
  }
  return {
    collection,
    id: dayBefore(collection, complete.date, zone) + (id ?? slugOf(nameOf(complete, required[0]))),
    data: complete,
    body: startsAsDraft ? templateBody : '',
    extension: mdx ? '.mdx' : '.md',
  };
}

/** The name or title; for other entries their first required field and date. */
function nameOf(data: Record<string, unknown>, first = ''): string {
  const { name, title, publisher, date } = data;
  const own = publisher === undefined ? (name ?? title) : name;
  // Without all of these an entry is refused anyway.
  return String(own ?? [data[first] ?? 'unnamed', date ?? title ?? ''].join(' '));
}

function dayBefore(collection: CollectionName, date: unknown, zone: string): string {
  if (collection !== 'articles' || typeof date !== 'string' || Number.isNaN(timeOf(date))) return '';
  return `${dayIn(zone, date)}-`;
}
