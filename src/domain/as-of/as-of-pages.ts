import { asOf, AsOfViews, daysOfRecord, type AsOf } from './as-of.ts';
import { PageTexts } from './page-texts.ts';
import type { PastTexts } from './past-version.ts';
import type { Archive } from '#domain/model/archive.ts';

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

  /**
   * Beyond `most` pages, the earliest days are left out. Pages that render at the same time, as in a live preview, need
   * `lastingViews`, which cost the whole archive each.
   */
  constructor(archive: Archive, most: number, texts: PastTexts, { lastingViews = false } = {}) {
    const views = new AsOfViews(archive, texts);
    this.#viewOn = lastingViews ? (day) => asOf(archive, day, texts) : (day) => views.on(day);
    const kept = changedPages(views, daysOfRecord(archive, texts), most);
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

  /** Unless views last, that of another day is no longer valid. All views of a large archive would not fit into memory. */
  viewOn(day: string): AsOf {
    if (this.#last?.day !== day) this.#last = this.#viewOn(day);
    return this.#last;
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

function changedPages(views: AsOfViews, days: string[], most: number): { day: string; paths: string[] }[] {
  const kept: { day: string; paths: string[] }[] = [];
  let count = 0;
  const pages = new PageTexts();
  const textsOn = (day: string | undefined): ReadonlyMap<string, string> =>
    day === undefined ? new Map() : pages.textsOf(views.on(day));
  let texts = textsOn(days.at(-1));
  for (const [index, day] of [...days.entries()].reverse()) {
    const before = textsOn(days[index - 1]);
    const paths = [...texts.keys()].filter((path) => texts.get(path) !== before.get(path));
    count += paths.length;
    if (count > most) break;
    kept.unshift({ day, paths });
    texts = before;
  }
  return kept;
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
