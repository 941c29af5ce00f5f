import type { Actor } from '#domain/model/actor.ts';
import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import type { Claim } from '#domain/model/claim.ts';
import type { Document } from '#domain/model/document.ts';
import { firstAnnouncement, type Event } from '#domain/model/event.ts';
import { completeInstant, dayIn } from '#domain/time/instant.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Place } from '#domain/model/place.ts';
import { certainDayOf } from '#domain/positions/position.ts';
import { projectArchive, type ThingList } from '#domain/archive/project-archive.ts';
import { toVersion, versionIn, type PastTexts } from './past-version.ts';
import { textsIn } from '#domain/model/published-text.ts';
import { versionChanges } from '#domain/model/revision.ts';
import type { Source } from '#domain/model/source.ts';
import type { Topic } from '#domain/model/topic.ts';

export interface AsOf {
  /** As `YYYY-MM-DD`. */
  day: string;
  /** Nothing in it is later than the day or names anything later. */
  archive: Archive;
  /** The next first, in words that do not reveal how they ended. */
  expected: Event[];
}

/**
 * Articles have the version of the day. If its text is not kept, the article is left out, since its current text may
 * know later things.
 */
export function asOf(archive: Archive, day: string, texts: PastTexts): AsOf {
  const end = completeInstant(texts.zone, `${day}T23:59:59`);
  const versions = new Map(archive.articles.map((article) => [article.id, versionIn(article, end, texts)]));
  const versionOf = (thing: object) => versions.get((thing as Article).id);
  const known = (name: ThingList, thing: object): boolean =>
    name === 'articles' ? versionOf(thing) !== undefined : isKnown(name, thing, day);
  const projected = projectArchive(archive, known, (name, thing) => {
    const past = name === 'articles' && versionOf(thing);
    if (past) toVersion(thing as Article, past);
    forget(name, thing, day);
  });
  const sources = new Map(projected.sources.map((source) => [source.id, source]));
  for (const article of projected.articles) {
    const { text } = article.past ?? {};
    if (text) article.sources = textsIn(text.fields.sources).flatMap((id) => sources.get(id) ?? []);
  }
  const isExpected = ({ isExpected }: Event): boolean => isExpected === true;
  return {
    day,
    archive: { ...projected, withdrawn: [], pages: [], events: projected.events.filter((event) => !isExpected(event)) },
    expected: projected.events.filter(isExpected),
  };
}

/** Days on which something became known or changed, earliest first. */
export function daysOfRecord(archive: Archive, { zone }: Pick<PastTexts, 'zone'>): string[] {
  const days = [
    ...archive.articles.flatMap(versionChanges).map((instant) => dayIn(zone, instant)),
    ...archive.events.flatMap((event) => [knownOn(event), announcedOn(event), event.end && lastDayOf(event.end)]),
    ...archive.claims.map(certainDayOf),
    ...archive.documents.map(({ date }) => lastDayOf(date)),
  ];
  return [...new Set(days)].filter((day) => day !== undefined).sort();
}

function knownOn({ date }: Event): string {
  return lastDayOf(date);
}

/** Undefined if the announcement has no title to show. */
function announcedOn({ announced }: Event): string | undefined {
  return announced?.title ? firstAnnouncement(announced) : undefined;
}

function isKnown(name: ThingList, thing: object, day: string): boolean {
  switch (name) {
    case 'events':
      return knownOn(thing as Event) <= day || (announcedOn(thing as Event) ?? '9999') <= day;
    case 'claims':
      return certainDayOf(thing as Claim) <= day;
    case 'documents':
      return lastDayOf((thing as Document).date) <= day;
    case 'sources': {
      const { date } = thing as Source;
      return date === undefined || firstDayOf(date) <= day;
    }
    case 'topics': {
      const { knownFrom } = thing as Topic;
      return knownFrom === undefined || firstDayOf(knownFrom) <= day;
    }
    // Their texts were written with current knowledge.
    case 'cards':
    case 'terms':
      return false;
    default:
      return true;
  }
}

/** Removes what may have been written after the day. */
function forget(name: ThingList, thing: object, day: string): void {
  const happened = (event: Event): boolean => knownOn(event) <= day;
  switch (name) {
    case 'articles': {
      const article = thing as Article;
      // Not shown with the text, so their changes must not change it.
      Object.assign(article, { events: [], actors: [], documents: [], follows: [] });
      article.followUps = article.followUps.filter(({ event }) => !event || happened(event));
      return;
    }
    case 'events': {
      const event = thing as Event;
      event.unread = [];
      delete event.disagreement;
      if (!happened(event)) return expectOnly(event);
      if (event.end !== undefined && lastDayOf(event.end) > day) {
        delete event.end;
        event.summary = '';
      }
      for (const tie of ['follows', 'followedBy', 'outcomeOf'] as const) event[tie] = event[tie].filter(happened);
      if (event.outcome && !happened(event.outcome.event)) delete event.outcome;
      return;
    }
    case 'actors': {
      const actor = thing as Actor;
      // The pages of the events show who took part. An actor page would change with every event.
      const roles = rolesBy(actor.roles, day);
      Object.assign(actor, { summary: '', roles, events: [], addressed: [], articles: [], documents: [] });
      delete actor.sideNote;
      return;
    }
    case 'documents': {
      const document = thing as Document;
      Object.assign(document, { summary: '', articles: [] });
      for (const field of ['publisher', 'status', 'note'] as const) delete document[field];
      return;
    }
    case 'sources':
      delete (thing as Source).note;
      return;
    case 'claims':
      delete (thing as Claim).note;
      return;
    case 'topics':
      Object.assign(thing, { summary: '', documents: [] } satisfies Partial<Topic>);
      return;
    case 'places': {
      const place = thing as Place;
      place.summary = '';
      if (place.occupation && firstDayOf(place.occupation.since) > day) delete place.occupation;
      return;
    }
    default:
  }
}

function expectOnly(event: Event): void {
  const bare: Partial<Event> = {
    isExpected: true,
    title: event.announced?.title ?? '',
    status: 'announced',
    summary: '',
    places: [],
    actors: [],
    documents: [],
    follows: [],
    followedBy: [],
    announces: [],
    outcomeOf: [],
    bearsOn: [],
    claims: [],
    articles: [],
    terms: [],
    sources: [],
  };
  Object.assign(event, bare);
  delete event.outcome;
}

/** The offices that have certainly begun by a day, without ends that were still to come. */
function rolesBy(roles: Actor['roles'], day: string): Actor['roles'] {
  return roles
    .filter(({ from }) => from !== undefined && firstDayOf(from) <= day)
    .map(({ to, ...role }) => (to !== undefined && lastDayOf(to) <= day ? { ...role, to } : role));
}
