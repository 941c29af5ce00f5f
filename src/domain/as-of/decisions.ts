import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import type { VersionText } from '#domain/model/published-text.ts';

export interface Moment {
  /** True from that day on, as `YYYY-MM-DD`. Only its answers may depend on the moment. */
  isBy(day: string): boolean;
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
