import { asOf, daysOfRecord, type AsOf } from './as-of.ts';
import type { PastTexts } from './past-version.ts';
import type { Archive } from '#domain/model/archive.ts';
import type { Claim } from '#domain/model/claim.ts';
import type { Event } from '#domain/model/event.ts';
import type { Actor } from '#domain/model/actor.ts';
import { latestOf } from '#domain/lists/latest-of.ts';
import type { Topic } from '#domain/model/topic.ts';
import { articlePath, entryPath } from '#domain/model/urls.ts';

/** A page of a past day: of everything (`path` is `/`), of all positions, or of one thing. */
export interface AsOfPage {
  day: string;
  /** The address of the living page that it is a view of, without the base. */
  path: string;
  /** The days on which this page changed before and after. */
  earlier?: string;
  later?: string;
}

/** The pages of all past days. A page is there for each day on which it changed, and stands for the days until the next. */
export class AsOfPages {
  /** The days on which the record changed, the first first. */
  readonly days: string[];
  /** In the order of their days. */
  readonly pages: AsOfPage[];
  readonly #viewOn: (day: string) => AsOf;
  /** The days on which each page changed, by the address of the living page. */
  readonly #changes = new Map<string, string[]>();
  #last: AsOf | undefined;

  /** `most` is the highest number of pages: of an archive that needs more, the earliest days are left out. */
  constructor(archive: Archive, most: number, texts: PastTexts) {
    this.#viewOn = (day) => asOf(archive, day, texts);
    const kept = this.#changedPages(daysOfRecord(archive, texts), most);
    this.days = kept.map(({ day }) => day);
    for (const { day, paths } of kept) {
      for (const path of paths) this.#changes.set(path, [...(this.#changes.get(path) ?? []), day]);
    }
    this.pages = kept.flatMap(({ day, paths }) =>
      paths.map((path) => {
        const changes = this.#changes.get(path) ?? [];
        const index = changes.indexOf(day);
        const [earlier, later] = [changes[index - 1], changes[index + 1]];
        return { day, path, ...(earlier && { earlier }), ...(later && { later }) };
      }),
    );
  }

  /** What was known on a day. Only the last one is held: all views of a large archive would not fit into memory. */
  viewOn(day: string): AsOf {
    if (this.#last?.day !== day) this.#last = this.#viewOn(day);
    return this.#last;
  }

  /** The addresses that changed on each day, from the latest back as long as there are not too many. */
  #changedPages(days: string[], most: number): { day: string; paths: string[] }[] {
    const kept: { day: string; paths: string[] }[] = [];
    let count = 0;
    let contents = contentsOf(days.at(-1), this.#viewOn);
    for (const [index, day] of [...days.entries()].reverse()) {
      const before = contentsOf(days[index - 1], this.#viewOn);
      const paths = [...contents.keys()].filter((path) => contents.get(path) !== before.get(path));
      count += paths.length;
      if (count > most) break;
      kept.unshift({ day, paths });
      contents = before;
    }
    return kept;
  }

  /** The address, without the base, of a living page as it stood at the end of a day; undefined when it was not there. */
  pathOn(day: string, living: string): string | undefined {
    const [path = '', fragment] = living.split('#');
    const page = pageFor(path);
    const changed = page && this.#changes.get(page)?.findLast((candidate) => candidate <= day);
    if (!page || !changed) return undefined;
    const isWhole = fragment !== undefined && path === page && page !== '/positions/';
    return `${asOfPath(changed, page)}${isWhole ? `#${fragment}` : ''}`;
  }
}

/** The address of a page of a past day: `/as-of/2021-12-28/topics/osce/`. */
export function asOfPath(day: string, path: string): string {
  return `/as-of/${day}${path}`;
}

/** Which page of a past day shows what a living page does: lists and periods are on that of the whole day. */
function pageFor(path: string): string | undefined {
  if (path.startsWith('/positions/')) return '/positions/';
  if (/^\/(\d{4}\/\d\d\/\d\d|events|claims|topics|documents|actors)\/[^/]+\/$/.test(path)) return path;
  return /^\/((timeline|archive|topics|documents|actors|\d{4})\/.*)?$/.test(path) ? '/' : undefined;
}

/** Every page that a day can have, with a text that is the same as long as the page is; none of no day. */
function contentsOf(day: string | undefined, viewOn: (day: string) => AsOf): Map<string, string> {
  if (day === undefined) return new Map();
  const { archive, expected } = viewOn(day);
  const told = ({ events, claims, articles }: Record<'events' | 'claims' | 'articles', unknown[]>): boolean =>
    events.length + claims.length + articles.length > 0;
  const contents = [
    { path: '/', content: day },
    ...(archive.claims.length > 0 ? [{ path: '/positions/', content: textOf(archive.claims, true) }] : []),
    ...archive.articles.map((article) => ({ path: articlePath(article.id), content: textOf(article) })),
    ...(
      [
        ['events', [...archive.events, ...expected]],
        ['claims', archive.claims],
        ['topics', archive.topics.filter(told).map(shownOf)],
        ['documents', archive.documents],
        ['actors', archive.actors.filter(({ roles, claims }) => roles.length + claims.length > 0).map(shownOf)],
      ] as const
    ).flatMap(([name, things]) =>
      things.map((thing) => ({ path: entryPath(name, thing.id), content: textOf(thing, name === 'events') })),
    ),
  ];
  return new Map(contents.map(({ path, content }) => [path, content]));
}

/** What a page shows of a thing with long lists. */
function shownOf<Thing extends Topic | Actor>(thing: Thing): Thing & { left: number } {
  const { latest, left } = latestOf(thing);
  return { ...latest, left };
}

/** Fields that do not make a page another one: what it rests on, and what is not shown of it. */
const notTold = new Set(['sources', 'terms', 'places', 'questions', 'bearsOn', 'confidence']);

/** A thing as a text in which others stand with what a page says of them: with their answers where it shows these. */
function textOf(thing: object, withAnswers = false): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (notTold.has(key)) return undefined;
    if (value === thing || typeof value !== 'object' || value === null || !('file' in value)) return value;
    const { id, title, isExpected, answeredBy } = value as Partial<Event & Claim>;
    return [id, title, isExpected, withAnswers && answeredBy?.map((claim) => claim.id)];
  });
}
