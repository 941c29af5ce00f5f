import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { articleKnowledge } from './article-knowledge.ts';
import { eventKnowledge } from './event-knowledge.ts';
import type { Knowledge } from './decisions.ts';
import { recordKnowledge } from './record-knowledge.ts';

const written = { id: 'kept', file: 'kept' } as const;

/** The decisions on what as-of pages show. A field without one does not compile and is not shown. */
export const knowledge: Knowledge = {
  ...recordKnowledge,
  articles: articleKnowledge,
  events: eventKnowledge,
  // Their texts were written with current knowledge.
  pages: 'emptied',
  withdrawn: 'emptied',
  topics: [
    {
      isKnown: ({ knownFrom }, { isBy }) => knownFrom === undefined || isBy(firstDayOf(knownFrom)),
      fields: {
        ...written,
        name: 'kept',
        aliases: 'kept',
        summary: 'emptied',
        parent: 'kept',
        children: 'kept',
        order: 'kept',
        knownFrom: 'kept',
        formerly: 'emptied',
        events: 'kept',
        questions: 'kept',
        claims: 'kept',
        documents: 'emptied',
        terms: 'kept',
        articles: 'kept',
        sources: 'kept',
      },
    },
  ],
  authors: [
    {
      fields: {
        ...written,
        name: 'kept',
        kind: 'kept',
        summary: 'emptied',
        familyName: 'kept',
        bureau: 'kept',
        formerly: 'emptied',
        articles: 'kept',
        contributions: 'kept',
      },
    },
  ],
  bureaus: [
    {
      fields: {
        ...written,
        name: 'kept',
        place: 'kept',
        kind: 'kept',
        summary: 'emptied',
        order: 'kept',
        formerly: 'emptied',
        articles: 'kept',
        contributions: 'kept',
        people: 'kept',
      },
    },
  ],
  sources: [
    {
      isKnown: ({ date }, { isBy }) => date !== undefined && isBy(lastDayOf(date)),
      fields: {
        ...written,
        publisher: 'kept',
        title: 'kept',
        date: 'kept',
        kind: 'kept',
        language: 'kept',
        url: 'kept',
        archivedUrl: 'kept',
        note: 'dropped',
        citedBy: 'kept',
        citedByTopics: 'kept',
        events: 'kept',
        actors: 'kept',
        places: 'kept',
        claims: 'kept',
        documents: 'kept',
        terms: 'kept',
      },
    },
  ],
};
