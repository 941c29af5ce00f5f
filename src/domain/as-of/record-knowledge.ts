import type { Records } from '#domain/model/archive.ts';
import { certainDayOf } from '#domain/positions/position.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Knowledge } from './project-archive.ts';

const written = { id: 'kept', file: 'kept' } as const;
const named = { name: 'kept', nativeName: 'kept', nativeLanguage: 'kept', aliases: 'kept' } as const;

export const recordKnowledge: Pick<Knowledge, Exclude<keyof Records, 'events'>> = {
  // Their texts were written with current knowledge.
  cards: 'emptied',
  terms: 'emptied',
  claims: [
    {
      isKnown: (claim, { day }) => certainDayOf(claim) <= day,
      fields: {
        ...written,
        date: 'kept',
        by: 'kept',
        to: 'kept',
        kind: 'kept',
        question: 'kept',
        statement: 'kept',
        quote: 'kept',
        answers: 'kept',
        answeredBy: 'kept',
        quantity: { fields: { low: 'kept', high: 'kept', unit: 'kept', counted: 'kept', projection: 'kept' } },
        events: 'kept',
        topics: 'kept',
        sources: 'kept',
        confidence: 'kept',
        note: 'dropped',
      },
    },
  ],
  questions: [{ fields: { ...written, text: 'kept', topic: 'kept', summary: 'kept', order: 'kept', claims: 'kept' } }],
  documents: [
    {
      isKnown: ({ date }, { day }) => lastDayOf(date) <= day,
      fields: {
        ...written,
        title: 'kept',
        aliases: 'kept',
        date: 'kept',
        place: 'kept',
        symbol: 'kept',
        signatories: 'kept',
        actors: 'kept',
        publisher: 'dropped',
        nature: 'kept',
        status: 'dropped',
        summary: 'emptied',
        provisions: 'kept',
        event: 'kept',
        events: 'kept',
        topics: 'kept',
        terms: 'kept',
        articles: 'emptied',
        sources: 'kept',
        confidence: 'kept',
        note: 'dropped',
      },
    },
  ],
  actors: [
    {
      fields: {
        ...written,
        ...named,
        kind: 'kept',
        side: 'kept',
        sideNote: 'dropped',
        roles: {
          isKnown: ({ from }, { day }) => from !== undefined && firstDayOf(from) <= day,
          fields: {
            role: 'kept',
            from: 'kept',
            to: ({ to }, { day }) => (to !== undefined && lastDayOf(to) <= day ? to : undefined),
          },
        },
        summary: 'emptied',
        sources: 'kept',
        confidence: 'kept',
        claims: 'kept',
        terms: 'kept',
        // The pages of the events show who took part. An actor page would change with every event.
        events: 'emptied',
        addressed: 'emptied',
        documents: 'emptied',
        articles: 'emptied',
      },
    },
  ],
  places: [
    {
      fields: {
        ...written,
        ...named,
        kind: 'kept',
        latitude: 'kept',
        longitude: 'kept',
        country: 'kept',
        summary: 'emptied',
        occupation: {
          isKnown: ({ since }, { day }) => firstDayOf(since) <= day,
          fields: { since: 'kept', by: 'kept', note: 'kept' },
        },
        naming: 'kept',
        sources: 'kept',
        confidence: 'kept',
        events: 'kept',
        documents: 'kept',
      },
    },
  ],
};
