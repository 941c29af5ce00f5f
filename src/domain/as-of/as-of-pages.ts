import { asOf, daysOfRecord, type AsOf } from './as-of.ts';
import type { PastTexts } from './past-version.ts';
import type { Archive } from '#domain/model/archive.ts';
import type { Claim } from '#domain/model/claim.ts';
import type { Event } from '#domain/model/event.ts';
import type { Actor } from '#domain/model/actor.ts';
import { latestOf } from '#domain/lists/latest-of.ts';
import type { Topic } from '#domain/model/topic.ts';
import { articlePath, entryPath } from '#domain/model/urls.ts';

/** Of everything (`path` is `/`), all positions, or one thing. */
export interface AsOfPage {
  day: string;
  /** The current page, without the base. */
  path: string;
  earlier?: string;
  later?: string;
}

/** A page exists for each day on which it changed and covers the days until the next. */
export class AsOfPages {
  /** The days on which the archive changed, earliest first. */
  readonly days: string[];
  readonly pages: AsOfPage[];
  readonly #viewOn: (day: string) => AsOf;
  /** By the address of the current page. */
  readonly #changes = new Map<string, string[]>();
  #last: AsOf | undefined;

  /** Beyond `most` pages, the earliest days are left out. */
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

  /** Earliest first. */
  daysOf(path: string): readonly string[] {
    return this.#changes.get(path) ?? [];
  }

  /** Keeps only the last view: all views of a large archive would not fit into memory. */
  viewOn(day: string): AsOf {
    if (this.#last?.day !== day) this.#last = this.#viewOn(day);
    return this.#last;
  }

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

  /** Without the base. Undefined if the page did not exist by that day. */
  pathOn(day: string, current: string): string | undefined {
    const [path = '', fragment] = current.split('#');
    const page = pageFor(path);
    const changed = page && this.#changes.get(page)?.findLast((candidate) => candidate <= day);
    if (!page || !changed) return undefined;
    const isWhole = fragment !== undefined && path === page && page !== '/positions/';
    return `${asOfPath(changed, page)}${isWhole ? `#${fragment}` : ''}`;
  }
}

/** `/as-of/2021-12-28/topics/osce/`. */
export function asOfPath(day: string, path: string): string {
  return `/as-of/${day}${path}`;
}

/** Lists and periods are on the page of the whole day. */
function pageFor(path: string): string | undefined {
  if (path === '/positions/' || /^\/(\d{4}\/\d\d\/\d\d|events|claims|topics|documents|actors)\/[^/]+\/$/.test(path))
    return path;
  return /^\/((timeline|archive|topics|documents|actors|\d{4})\/.*)?$/.test(path) ? '/' : undefined;
}

/** The text of a page changes only when the page does. */
function contentsOf(day: string | undefined, viewOn: (day: string) => AsOf): Map<string, string> {
  if (day === undefined) return new Map();
  const { archive, expected } = viewOn(day);
  const isShown = ({ events, claims, articles }: Record<'events' | 'claims' | 'articles', unknown[]>): boolean =>
    events.length + claims.length + articles.length > 0;
  const contents = [
    { path: '/', content: day },
    ...(archive.claims.length > 0 ? [{ path: '/positions/', content: textOf(archive.claims, true) }] : []),
    ...archive.articles.map((article) => ({ path: articlePath(article.id), content: textOf(article) })),
    ...(
      [
        ['events', [...archive.events, ...expected]],
        ['claims', archive.claims],
        ['topics', archive.topics.filter(isShown).map(shownOf)],
        ['documents', archive.documents],
        ['actors', archive.actors.filter(({ roles, claims }) => roles.length + claims.length > 0).map(shownOf)],
      ] as const
    ).flatMap(([name, things]) =>
      things.map((thing) => ({ path: entryPath(name, thing.id), content: textOf(thing, name === 'events') })),
    ),
  ];
  return new Map(contents.map(({ path, content }) => [path, content]));
}

function shownOf<Thing extends Topic | Actor>(thing: Thing): Thing & { left: number } {
  const { latest, left } = latestOf(thing);
  return { ...latest, left };
}

/** Changes of these fields do not change a page: it rests on them or does not show them. */
const notCompared = new Set(['sources', 'terms', 'places', 'questions', 'bearsOn', 'confidence']);

/** Other things appear as the page shows them, with their answers if it has these. */
function textOf(thing: object, withAnswers = false): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (notCompared.has(key)) return undefined;
    if (value === thing || typeof value !== 'object' || value === null || !('file' in value)) return value;
    const { id, title, isExpected, answeredBy } = value as Partial<Event & Claim>;
    return [id, title, isExpected, withAnswers && answeredBy?.map((claim) => claim.id)];
  });
}
