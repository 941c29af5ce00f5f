import type { Archive } from '#domain/model/archive.ts';
import type { Event } from '#domain/model/event.ts';
import { versionChanges } from '#domain/model/revision.ts';
import { certainDayOf } from '#domain/positions/position.ts';
import { dayIn } from '#domain/time/instant.ts';
import { lastDayOf } from '#domain/time/partial-date.ts';
import { announcedOn } from './event-knowledge.ts';
import { knowledge } from './knowledge.ts';
import { versionIn, type PastTexts } from './past-version.ts';
import { ArchiveProjector, type Projection } from './project-archive.ts';

export interface AsOf {
  /** As `YYYY-MM-DD`. */
  day: string;
  /** Nothing in it is later than the day or names anything later. */
  archive: Archive;
  /** The next first, in words that do not reveal how they ended. */
  expected: Event[];
  /** Against the last view that was made. */
  changes: Pick<Projection, 'copied' | 'namedIn'>;
}

/**
 * Articles have the version of the day. Without its text the article is left out, since its current text may know later
 * things.
 */
export class AsOfViews {
  readonly #projector: ArchiveProjector;

  constructor(archive: Archive, texts: PastTexts) {
    this.#projector = new ArchiveProjector(archive, knowledge, (article, span) =>
      versionIn(article, span, texts, archive),
    );
  }

  /** The view of another day is no longer valid. A step costs what changes between the two. */
  on(day: string): AsOf {
    const { archive, ...changes } = this.#projector.on(day);
    const { events, ...rest } = archive;
    const isExpected = ({ isExpected }: Event): boolean => isExpected === true;
    return {
      day,
      archive: { ...rest, events: events.filter((event) => !isExpected(event)) },
      expected: events.filter(isExpected),
      changes,
    };
  }
}

export function asOf(archive: Archive, day: string, texts: PastTexts): AsOf {
  return new AsOfViews(archive, texts).on(day);
}

/** Days on which something became known or changed, earliest first. */
export function daysOfRecord(archive: Archive, { zone }: Pick<PastTexts, 'zone'>): string[] {
  const days = [
    ...archive.articles.flatMap(versionChanges).map((instant) => dayIn(zone, instant)),
    ...archive.events.flatMap((event) => [
      lastDayOf(event.date),
      announcedOn(event),
      event.end && lastDayOf(event.end),
    ]),
    ...archive.claims.map(certainDayOf),
    ...archive.documents.map(({ date }) => lastDayOf(date)),
  ];
  return [...new Set(days)].filter((day) => day !== undefined).sort();
}
