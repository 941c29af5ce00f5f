import { z } from 'zod';
import type { Claim } from './claim.ts';
import { confidence } from './confidence.ts';
import type { LinkedEntry } from './linked.ts';
import { nativeName } from './name-fields.ts';
import { partialDate } from '#domain/time/partial-date.ts';
import { reference } from './reference.ts';

/** In the order of lists. */
export const actorKinds = {
  state: 'State',
  organisation: 'Organisation',
  body: 'Government body',
  format: 'Negotiation format',
  entity: 'Unrecognised entity',
  group: 'Group',
  person: 'Person',
} as const;

/** In the order of lists. A side is where someone speaks from, not a judgement. */
export const sides = {
  ukraine: 'Ukraine',
  russia: 'Russia',
  separatists: 'Forces and leaders of the self-styled republics',
  'united-states': 'United States',
  europe: 'Europe',
  nato: 'NATO',
  osce: 'OSCE',
  'united-nations': 'United Nations',
  other: 'Others',
} as const;

export type ActorKind = keyof typeof actorKinds;
export type Side = keyof typeof sides;

const role = z
  .strictObject({
    role: z.string().min(1).describe('The office or function.'),
    from: partialDate('When it started.').optional(),
    to: partialDate('When it ended.').optional(),
  })
  .describe('An office or function with its time.');

export const actorSchema = z.strictObject({
  name: z.string().min(1).max(80).describe('The name as the archive writes it.'),
  ...nativeName,
  kind: z
    .enum(Object.keys(actorKinds) as [ActorKind, ...ActorKind[]])
    .describe('person, state, organisation, body, entity, format or group.'),
  side: z.enum(Object.keys(sides) as [Side, ...Side[]]).describe('Where the actor speaks from.'),
  sideNote: z.string().min(1).optional().describe('A few words where the side changed or needs saying.'),
  roles: z.array(role).default([]).describe('Offices and functions, the latest first.'),
  summary: z.string().min(1).max(400).describe('One or two sentences on who this is in the story.'),
  sources: z
    .array(reference('sources', 'The id of a source.'))
    .default([])
    .describe('Ids of the sources that it rests on.'),
  confidence,
});

/** Events, claims and documents are in order of time. Articles are newest first. */
export interface Actor extends LinkedEntry<'actors'> {
  /** Claims addressed to the actor. */
  addressed: Claim[];
}

export function inActorOrder(a: Actor, b: Actor): number {
  const kinds = Object.keys(actorKinds);
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1);
}

/** Without empty sides. */
export function actorsBySide(actors: Actor[]): { side: Side; name: string; actors: Actor[] }[] {
  return (Object.keys(sides) as Side[]).flatMap((side) => {
    const list = actors.filter((actor) => actor.side === side).sort(inActorOrder);
    return list.length > 0 ? [{ side, name: sides[side], actors: list }] : [];
  });
}
