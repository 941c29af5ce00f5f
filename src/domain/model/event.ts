import { z } from 'zod';
import type { Article } from './article.ts';
import { confidence } from './confidence.ts';
import { outcomeSchema } from './follow-up.ts';
import { formatSpan } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf, partialDate } from '#domain/time/partial-date.ts';
import type { LinkedEntry } from './linked.ts';
import { reference } from './reference.ts';

export const eventStatuses = {
  announced: 'Announced',
  held: 'Held',
  signed: 'Signed',
  declared: 'Declared',
  adopted: 'Adopted',
  published: 'Published',
  ordered: 'Ordered',
  expired: 'Expired',
  suspended: 'Suspended',
  claimed: 'Claimed',
} as const;

export type EventStatus = keyof typeof eventStatuses;

const announcement = z
  .strictObject({
    title: z
      .string()
      .min(1)
      .max(120)
      .optional()
      .describe('What was expected, in words that do not reveal how it ended, for as-of pages of days before.'),
    on: partialDate('When it was announced.').optional(),
    by: z.array(reference('actors', 'The id of an actor.')).default([]).describe('Who announced it.'),
    in: z
      .array(reference('events', 'The id of an event.', 'announces'))
      .default([])
      .describe('The events in which it was announced.'),
  })
  .describe('How the event became known before it happened.');

export const eventSchema = z
  .strictObject({
    title: z
      .string()
      .min(1)
      .max(120)
      .describe('What happens, in the present tense, as it was known on its first day; at most 120 characters.'),
    date: partialDate('When it happened.'),
    end: partialDate('The last day, when it took longer than one.').optional(),
    approximate: z.boolean().default(false).describe('true when even the given precision is not certain.'),
    status: z
      .enum(Object.keys(eventStatuses) as [EventStatus, ...EventStatus[]])
      .describe(
        'What kind of happening it is: announced, held, signed, declared, adopted, published, ordered, expired, suspended or claimed.',
      ),
    summary: z.string().min(1).max(480).describe('One to three sentences on what happened, as it was known then.'),
    places: z.array(reference('places', 'The id of a place.')).default([]).describe('Where it happened.'),
    actors: z.array(reference('actors', 'The id of an actor.')).default([]).describe('Who took part.'),
    topics: z
      .array(reference('topics', 'The id of a topic.'))
      .min(1)
      .describe('Ids of topics, the most specific first.'),
    documents: z
      .array(reference('documents', 'The id of a document.'))
      .default([])
      .describe('Documents that belong to it.'),
    announced: announcement.optional(),
    outcome: outcomeSchema.optional(),
    follows: z
      .array(reference('events', 'The id of an event.', 'followedBy'))
      .default([])
      .describe('Earlier events that it follows from.'),
    sources: z
      .array(reference('sources', 'The id of a source.'))
      .min(1)
      .describe('Ids of the sources that it rests on.'),
    confidence,
    disagreement: z.string().min(1).optional().describe('One or two sentences on where the sources differ.'),
    unread: z
      .array(z.string().min(1))
      .default([])
      .describe('Details that are widely reported and were not read in a source.'),
  })
  .refine(
    ({ date, end }) => end === undefined || firstDayOf(date) <= lastDayOf(end),
    'the event ends before it starts',
  );

export type EventData = z.infer<typeof eventSchema>;

export interface Event extends LinkedEntry<'events'> {
  /** True in a view of an earlier day: the title is then the announced one. */
  isExpected?: true;
  /** Events with this one as their outcome. */
  outcomeOf: Event[];
  /** Earlier articles that this event bears on. */
  bearsOn: Article[];
}

/** The first day by which it was certainly announced. */
export function firstAnnouncement(announced: NonNullable<Event['announced']>): string | undefined {
  const days = [...(announced.on === undefined ? [] : [announced.on]), ...announced.in.map(({ date }) => date)];
  return days.map(lastDayOf).sort()[0];
}

/** The first possible day decides, then the less precise date, then the id. */
export function oldestEventFirst(a: Pick<Event, 'id' | 'date'>, b: Pick<Event, 'id' | 'date'>): number {
  const [x, y] = [firstDayOf(a.date), firstDayOf(b.date)];
  return x < y ? -1 : x > y ? 1 : a.date.length - b.date.length || (a.id < b.id ? -1 : 1);
}

/** `about March 2014` or `18–21 March 2014`. */
export function formatEventDate({ date, end, approximate }: Pick<EventData, 'date' | 'end' | 'approximate'>): string {
  return `${approximate ? 'about ' : ''}${formatSpan(date, end ?? date)}`;
}
