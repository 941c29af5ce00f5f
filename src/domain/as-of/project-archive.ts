import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { namingEntry } from '#domain/model/entry-error.ts';
import type { Knowledge, Moment } from './decisions.ts';
import { Span } from './span.ts';

type AnyThing = Record<string, unknown>;
type AnyEntry = AnyThing & { id: string; file: string };

/** Of any kind of entry. */
interface AnyPart {
  isKnown?: (thing: AnyThing, moment: Moment) => boolean;
  inVersion?: (thing: AnyThing, moment: Moment) => AnyThing;
  fields: Record<string, 'kept' | 'dropped' | 'emptied' | ((thing: AnyThing, moment: Moment) => unknown) | AnyPart>;
}

const gone = Symbol('of an object that is not known');

interface Entry {
  thing: AnyEntry;
  parts: AnyPart[];
  /** Undefined if the entry is not known. */
  part?: AnyPart | undefined;
  copy: AnyThing;
  /** Days on which `part` stays the same, and on which the copy does. */
  partSpan?: Span;
  copySpan?: Span;
  /** Copies of entries that this one names, or would name if they were known. */
  named: Set<object>;
}

export interface Projection {
  archive: Archive;
  /** What was copied again since the last projection. */
  copied: ReadonlySet<object>;
  /** What each copy names, and what it would name if it were known. */
  namedIn(copy: object): ReadonlySet<object>;
}

/**
 * Copies what is known of an archive. The copies name only each other and have only fields with a decision. A list
 * drops unknown things. An object within an entry is unknown if it names something unknown.
 */
export class ArchiveProjector {
  readonly #archive: Archive;
  readonly #names: (keyof Archive)[];
  readonly #momentOf: (span: Span) => Moment;
  readonly #entries = new Map<object, Entry>();
  readonly #named = new Map<object, ReadonlySet<object>>();

  constructor(
    archive: Archive,
    knowledge: Knowledge,
    versionOf: (article: Article, span: Span) => Article | undefined,
  ) {
    this.#archive = archive;
    this.#names = Object.keys(knowledge) as (keyof Archive)[];
    this.#momentOf = (span) => ({
      isBy: span.isBy,
      versionOf: (article) => versionOf(article, span),
    });
    for (const name of this.#names) {
      const parts = knowledge[name] === 'emptied' ? [] : (knowledge[name] as unknown as AnyPart[]);
      for (const thing of archive[name] as unknown as AnyEntry[]) {
        const entry: Entry = { thing, parts, copy: {}, named: new Set() };
        this.#entries.set(thing, entry);
        this.#named.set(entry.copy, entry.named);
      }
    }
  }

  /** A copy that changes stays the same object, so an earlier projection is no longer valid. */
  on(day: string): Projection {
    const entries = [...this.#entries.values()];
    const expired = entries.filter(({ partSpan }) => !partSpan?.covers(day));
    const found = expired.map((entry) => ({
      entry,
      before: entry.part,
      part: namingEntry(entry.thing, () => this.#findPart(entry, day)),
    }));
    const changed = new Set(found.flatMap(({ entry, before, part }) => (part === before ? [] : [entry])));
    // Known now and not before, or the other way round.
    const turned = new Set(found.flatMap(({ entry, before, part }) => (!before === !part ? [] : [entry.copy])));
    const copied = new Set<object>();
    for (const entry of entries) {
      const isSame = entry.copySpan?.covers(day) && !changed.has(entry) && entry.named.isDisjointFrom(turned);
      if (!entry.part || isSame) continue;
      const { part } = entry;
      namingEntry(entry.thing, () => this.#copy(entry, part, day));
      copied.add(entry.copy);
    }
    const archive = Object.fromEntries(
      this.#names.map((name) => {
        const known = (this.#archive[name] as unknown as AnyThing[]).flatMap((thing) => {
          const entry = this.#entries.get(thing);
          return entry?.part ? [entry.copy] : [];
        });
        return [name, known];
      }),
    ) as unknown as Archive;
    return { archive, copied, namedIn: (copy) => this.#named.get(copy) ?? new Set() };
  }

  #findPart(entry: Entry, day: string): AnyPart | undefined {
    entry.partSpan = new Span(day);
    const moment = this.#momentOf(entry.partSpan);
    entry.part = entry.parts.find(({ isKnown }) => isKnown?.(entry.thing, moment) ?? true);
    return entry.part;
  }

  #copy(entry: Entry, part: AnyPart, day: string): void {
    entry.copySpan = new Span(day);
    entry.named.clear();
    const moment = this.#momentOf(entry.copySpan);
    const copyOf = (value: object): unknown => {
      const named = this.#entries.get(value);
      if (!named) return 'file' in value ? gone : value;
      entry.named.add(named.copy);
      return named.part ? named.copy : gone;
    };
    const fields = fieldsOf(part.inVersion?.(entry.thing, moment) ?? entry.thing, part, moment, copyOf);
    for (const key of Object.keys(entry.copy)) Reflect.deleteProperty(entry.copy, key);
    for (const [key, value] of fields) if (value !== gone) entry.copy[key] = value;
  }
}

type CopyOf = (value: object) => unknown;

function fieldsOf(thing: AnyThing, { fields }: AnyPart, moment: Moment, copyOf: CopyOf): [string, unknown][] {
  return Object.entries(fields)
    .map(([key, decision]): [string, unknown] => {
      if (typeof decision === 'function') return [key, shown(decision(thing, moment), copyOf)];
      if (typeof decision === 'object')
        return [key, shown(thing[key], (item) => innerOf(item as AnyThing, decision, moment, copyOf))];
      if (decision === 'emptied') return [key, Array.isArray(thing[key]) ? [] : ''];
      return [key, decision === 'kept' ? shown(thing[key], copyOf) : undefined];
    })
    .filter(([, value]) => value !== undefined);
}

function innerOf(thing: AnyThing, part: AnyPart, moment: Moment, copyOf: CopyOf): unknown {
  if (part.isKnown?.(thing, moment) === false) return gone;
  const fields = fieldsOf(thing, part, moment, copyOf);
  return fields.some(([, value]) => value === gone) ? gone : Object.fromEntries(fields);
}

function shown(value: unknown, copyOf: CopyOf): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, copyOf)).filter((item) => item !== gone);
  return typeof value === 'object' && value !== null ? copyOf(value) : value;
}
