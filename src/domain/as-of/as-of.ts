import type { Archive } from '#domain/model/archive.ts';
import type { Event } from '#domain/model/event.ts';
import { versionChanges } from '#domain/model/revision.ts';
import { certainDayOf } from '#domain/positions/position.ts';
import { completeInstant, dayIn } from '#domain/time/instant.ts';
import { lastDayOf } from '#domain/time/partial-date.ts';
import { announcedOn } from './event-knowledge.ts';
import { knowledge } from './knowledge.ts';
import { versionIn, type PastTexts } from './past-version.ts';
import { projectArchive } from './project-archive.ts';

export interface AsOf {
  /** As `YYYY-MM-DD`. */
  day: string;
  /** Nothing in it is later than the day or names anything later. */
  archive: Archive;
  /** The next first, in words that do not reveal how they ended. */
  expected: Event[];
}

/**
 * Articles have the version of the day. Without its text the article is left out, since its current text may know later
 * things.
 */
export function asOf(archive: Archive, day: string, texts: PastTexts): AsOf {
  const end = completeInstant(texts.zone, `${day}T23:59:59`);
  const versions = new Map(archive.articles.map((article) => [article, versionIn(article, end, texts, archive)]));
  const { events, ...rest } = projectArchive(archive, knowledge, {
    day,
    versionOf: (article) => versions.get(article),
  });
  const isExpected = ({ isExpected }: Event): boolean => isExpected === true;
  return {
    day,
    archive: { ...rest, events: events.filter((event) => !isExpected(event)) },
    expected: events.filter(isExpected),
  };
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
