import { latestOf } from '#domain/lists/latest-of.ts';
import type { Actor } from '#domain/model/actor.ts';
import type { Claim } from '#domain/model/claim.ts';
import type { Event } from '#domain/model/event.ts';
import type { Topic } from '#domain/model/topic.ts';
import { articlePath, entryPath } from '#domain/model/urls.ts';
import type { AsOf } from './as-of.ts';

/** Texts that change only when the page does. Those of the last view are kept, and only what has changed is read. */
export class PageTexts {
  readonly #made = new Map<object, { path: string; text: string }>();
  readonly #labels = new Map<object, string>();

  /** By the address of the current page, without the base. */
  textsOf({ day, archive, expected, changes }: AsOf): ReadonlyMap<string, string> {
    const relabelled = this.#relabel(changes.copied);
    const textIn = <Thing extends object>(thing: Thing, make: (thing: Thing) => [path: string, text: string]) => {
      const last = this.#made.get(thing);
      if (last && !changes.copied.has(thing) && changes.namedIn(thing).isDisjointFrom(relabelled)) return last;
      const [path, text] = make(thing);
      this.#made.set(thing, { path, text });
      return { path, text };
    };
    const { articles, events, claims, topics, documents, actors } = archive;
    const pages = [
      ...articles.map((one) => textIn(one, (article) => [articlePath(article.id), textOf(article)])),
      ...[...events, ...expected].map((one) =>
        textIn(one, (event) => [entryPath('events', event.id), textOf(event, true)]),
      ),
      ...claims.map((one) => textIn(one, (claim) => [entryPath('claims', claim.id), textOf(claim)])),
      ...topics
        .filter(({ events, claims, articles }) => events.length + claims.length + articles.length > 0)
        .map((one) => textIn(one, (topic) => [entryPath('topics', topic.id), textOf(shownOf(topic))])),
      ...documents.map((one) => textIn(one, (document) => [entryPath('documents', document.id), textOf(document)])),
      ...actors
        .filter(({ roles, claims }) => roles.length + claims.length > 0)
        .map((one) => textIn(one, (actor) => [entryPath('actors', actor.id), textOf(shownOf(actor))])),
    ];
    return new Map([
      ['/', day],
      ...(claims.length > 0 ? [['/positions/', textOf(claims, true)] as const] : []),
      ...pages.map(({ path, text }) => [path, text] as const),
    ]);
  }

  /** Returns the things that other pages now show differently. */
  #relabel(things: Iterable<object>): Set<object> {
    const relabelled = new Set<object>();
    for (const thing of things) {
      const label = JSON.stringify(labelOf(thing, true));
      if (this.#labels.get(thing) !== label) relabelled.add(thing);
      this.#labels.set(thing, label);
    }
    return relabelled;
  }
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
    if (key === '' || typeof value !== 'object' || value === null || !('file' in value)) return value;
    return labelOf(value, withAnswers);
  });
}

function labelOf(thing: object, withAnswers: boolean): unknown[] {
  const { id, title, isExpected, answeredBy } = thing as Partial<Event & Claim>;
  return [id, title, isExpected, withAnswers && answeredBy?.map((claim) => claim.id)];
}
