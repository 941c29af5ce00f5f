import { z } from 'zod';
import { confidence } from './confidence.ts';
import type { LinkedEntry } from './linked.ts';
import { nativeName } from './name-fields.ts';
import { partialDate } from '#domain/time/partial-date.ts';
import { reference } from './reference.ts';

export const placeKinds = { city: 'City', region: 'Region', strait: 'Strait', site: 'Site' } as const;

export type PlaceKind = keyof typeof placeKinds;

const occupation = z
  .strictObject({
    since: partialDate('Since when.'),
    by: z.string().min(1).describe('By whom.'),
    note: z.string().min(1).describe('One sentence with the date of the state that is shown.'),
  })
  .describe('That the place is occupied, and since when.');

export const placeSchema = z.strictObject({
  name: z.string().min(1).max(80).describe('The name as the archive writes it.'),
  ...nativeName,
  kind: z.enum(Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]]).describe('city, region, strait or site.'),
  latitude: z.number().min(-90).max(90).describe('Degrees north.'),
  longitude: z.number().min(-180).max(180).describe('Degrees east.'),
  country: z.string().min(1).describe('The country as the United Nations recognises it.'),
  summary: z.string().min(1).max(400).describe('One or two sentences on why the place is in the story.'),
  occupation: occupation.optional(),
  naming: z.string().min(1).optional().describe('One sentence on the name that the archive uses.'),
  sources: z
    .array(reference('sources', 'The id of a source.'))
    .default([])
    .describe('Ids of the sources that it rests on.'),
  confidence,
});

/** Events are in order of time. */
export type Place = LinkedEntry<'places'>;

export function inPlaceOrder(a: Place, b: Place): number {
  return a.name < b.name ? -1 : 1;
}

/** The country with the most places comes first. */
export function placesByCountry(places: Place[]): { country: string; places: Place[] }[] {
  return [...Map.groupBy(places, ({ country }) => country)]
    .map(([country, list]) => ({ country, places: list }))
    .sort((a, b) => b.places.length - a.places.length || (a.country < b.country ? -1 : 1));
}
