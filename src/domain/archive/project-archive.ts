import type { Archive } from '#domain/model/archive.ts';
import { recordNames } from './link-records.ts';

const lists = ['articles', 'topics', 'authors', 'bureaus', 'sources', ...recordNames] as const;

export type ThingList = (typeof lists)[number];

const gone = Symbol('of a thing that is left out');

/**
 * Copies an archive with only the kept things, which name only each other. Lists drop removed things. A nested object
 * with a removed thing in a field, such as a follow-up, is removed too. `change` may alter a copy, which all references
 * share.
 */
export function projectArchive(
  archive: Archive,
  isKept: (name: ThingList, thing: object) => boolean,
  change: (name: ThingList, thing: object) => void,
): Archive {
  const copies = new Map<object, Record<string, unknown> | typeof gone>();
  for (const name of lists) {
    for (const thing of archive[name]) copies.set(thing, isKept(name, thing) ? { ...thing } : gone);
  }
  const projected = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const copy = copies.get(value);
    if (copy) return copy;
    if (Array.isArray(value)) return value.map(projected).filter((item) => item !== gone);
    const fields = Object.entries(value).map(([key, field]) => [key, projected(field)] as const);
    return fields.some(([, field]) => field === gone) ? gone : Object.fromEntries(fields);
  };
  for (const copy of copies.values()) {
    if (copy === gone) continue;
    for (const [key, value] of Object.entries(copy)) {
      const field = projected(value);
      if (field === gone) delete copy[key];
      else copy[key] = field;
    }
  }
  const kept = lists.map((name) => {
    const things = archive[name].flatMap((thing) => {
      const copy = copies.get(thing);
      if (!copy || copy === gone) return [];
      change(name, copy);
      return [copy];
    });
    return [name, things];
  });
  return { ...archive, ...(Object.fromEntries(kept) as object) };
}
