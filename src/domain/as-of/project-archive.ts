import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import type { VersionText } from '#domain/model/published-text.ts';

export interface Moment {
  /** As `YYYY-MM-DD`. */
  day: string;
  /** The article as published by the end of the day. */
  versionOf(article: Article): Article | undefined;
}

/** What is shown of each list of the archive. A list of parts has one for each state of an entry. */
export type Knowledge = { readonly [Name in keyof Archive]: readonly Part<Archive[Name][number]>[] | 'emptied' };

/** What is shown of an entry, or of an object within one. */
export interface Part<Thing> {
  /** Nothing is shown of an object that is not known. Without this function, every one is. */
  isKnown?: (thing: Thing, moment: Moment) => boolean;
  /** Returns the object whose fields are shown. */
  inVersion?: (thing: Thing, moment: Moment) => Thing;
  fields: Fields<Thing>;
}

/** Has every field that any form of the object can have. */
export type Fields<Thing> = { readonly [Key in KeyOf<Thing>]: Decision<Thing, ValueOf<Thing, Key>> };

/**
 * `kept` shows the field as it is. Entries in it become their copies, and unknown ones are left out. `emptied` leaves
 * `''` or `[]`. An object that is no entry needs decisions of its own.
 */
export type Decision<Thing, Value> =
  | ([ItemOf<NonNullable<Value>>] extends [Whole]
      ? 'kept' | ((thing: Thing, moment: Moment) => Value)
      : Part<ItemOf<NonNullable<Value>>>)
  | (undefined extends Value ? 'dropped' : never)
  | ('' extends Value ? 'emptied' : [] extends Value ? 'emptied' : never);

/** Entries have a file. A recorded text is from its time. */
type Whole = string | number | boolean | { file: string } | VersionText;

type KeyOf<Thing> = Thing extends unknown ? keyof Thing : never;
type ValueOf<Thing, Key> = Thing extends unknown ? (Key extends keyof Thing ? Thing[Key] : never) : never;
type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : Value;

type AnyThing = Record<string, unknown>;

/** Of any kind of entry. */
interface AnyPart {
  isKnown?: (thing: AnyThing, moment: Moment) => boolean;
  inVersion?: (thing: AnyThing, moment: Moment) => AnyThing;
  fields: Record<string, 'kept' | 'dropped' | 'emptied' | ((thing: AnyThing, moment: Moment) => unknown) | AnyPart>;
}

const gone = Symbol('of an object that is not known');

/**
 * Copies what is known of an archive. The copies name only each other and have only fields with a decision. A list
 * drops unknown things. An object within an entry is unknown if it names something unknown.
 */
export function projectArchive(archive: Archive, knowledge: Knowledge, moment: Moment): Archive {
  const names = Object.keys(knowledge) as (keyof Archive)[];
  const copies = new Map<object, { thing: AnyThing; part: AnyPart; copy: AnyThing } | typeof gone>();
  for (const name of names) {
    const parts = knowledge[name] === 'emptied' ? [] : (knowledge[name] as unknown as AnyPart[]);
    for (const thing of archive[name] as unknown as AnyThing[]) {
      const part = parts.find(({ isKnown }) => isKnown?.(thing, moment) ?? true);
      copies.set(thing, part ? { thing: part.inVersion?.(thing, moment) ?? thing, part, copy: {} } : gone);
    }
  }
  const copyOf = (value: object): unknown => {
    const made = copies.get(value) ?? ('file' in value ? gone : undefined);
    if (made === undefined) return value;
    return made === gone ? gone : made.copy;
  };
  const shown = (value: unknown, one = copyOf): unknown => {
    if (Array.isArray(value)) return value.map((item) => shown(item, one)).filter((item) => item !== gone);
    return typeof value === 'object' && value !== null ? one(value) : value;
  };
  const fieldsOf = (thing: AnyThing, { fields }: AnyPart): [string, unknown][] =>
    Object.entries(fields)
      .map(([key, decision]): [string, unknown] => {
        if (typeof decision === 'function') return [key, shown(decision(thing, moment))];
        if (typeof decision === 'object')
          return [key, shown(thing[key], (item) => innerOf(item as AnyThing, decision))];
        if (decision === 'emptied') return [key, Array.isArray(thing[key]) ? [] : ''];
        return [key, decision === 'kept' ? shown(thing[key]) : undefined];
      })
      .filter(([, value]) => value !== undefined);
  const innerOf = (thing: AnyThing, part: AnyPart): unknown => {
    if (part.isKnown?.(thing, moment) === false) return gone;
    const fields = fieldsOf(thing, part);
    return fields.some(([, value]) => value === gone) ? gone : Object.fromEntries(fields);
  };
  for (const made of copies.values()) {
    if (made === gone) continue;
    for (const [key, value] of fieldsOf(made.thing, made.part)) if (value !== gone) made.copy[key] = value;
  }
  return Object.fromEntries(names.map((name) => [name, shown(archive[name])])) as unknown as Archive;
}
