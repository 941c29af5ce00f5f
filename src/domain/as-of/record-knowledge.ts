import { certainDayOf } from '#domain/positions/position.ts';
import { lastDayOf } from '#domain/time/partial-date.ts';
import type { Knowledge } from './decisions.ts';

const written = { id: 'kept', file: 'kept' } as const;
const named = { name: 'kept', nativeName: 'kept', nativeLanguage: 'kept', aliases: 'kept' } as const;

export const recordKnowledge = {
  // Their texts were written with current knowledge.
  cards: 'emptied',
  terms: 'emptied',
  claims: [
    {
      isKnown: (claim, { isBy }) => isBy(certainDayOf(claim)),
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
  questions: [
    {
      // The words of a question know why it is asked.
      isKnown: ({ claims }, { isBy }) => claims.some((claim) => isBy(certainDayOf(claim))),
      fields: { ...written, text: 'kept', topic: 'kept', summary: 'emptied', order: 'kept', claims: 'kept' },
    },
  ],
  documents: [
    {
      isKnown: ({ date }, { isBy }) => isBy(lastDayOf(date)),
      fields: {
        ...written,
        title: 'kept',
        // Such as “Minsk I”, which knows of a second.
        aliases: 'emptied',
        date: 'kept',
        place: 'kept',
        // It may be that of a later publication.
        symbol: 'dropped',
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
          isKnown: ({ from }, { isBy }) => from !== undefined && isBy(lastDayOf(from)),
          fields: {
            role: 'kept',
            from: 'kept',
            to: ({ to }, { isBy }) => (to !== undefined && isBy(lastDayOf(to)) ? to : undefined),
          },
        },
        summary: 'emptied',
        sources: 'kept',
        confidence: 'kept',
        claims: 'kept',
        terms: 'kept',
        // The pages of the events show who took part. Actor pages would change with every event.
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
        // Their texts were written with current knowledge.
        occupation: 'dropped',
        naming: 'dropped',
        sources: 'kept',
        confidence: 'kept',
        events: 'kept',
        documents: 'kept',
      },
    },
  ],
} satisfies Partial<Knowledge>;
