import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { asOf } from '#domain/as-of/as-of.ts';
import { knowledge } from '#domain/as-of/knowledge.ts';
import type { Decision, Fields } from '#domain/as-of/decisions.ts';
import type { Actor } from '#domain/model/actor.ts';
import type { Archive } from '#domain/model/archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import type { Question } from '#domain/model/question.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { linkedEntries } from '../../fixtures/linked-entries.ts';
import { noTexts } from '../../fixtures/past-texts.ts';

type AnyDecision = 'kept' | 'dropped' | 'emptied' | (() => unknown) | AnyPart;
interface AnyPart {
  fields: Record<string, AnyDecision>;
}

const ofQuestions = {
  id: 'kept',
  file: 'kept',
  text: 'kept',
  topic: 'kept',
  summary: 'emptied',
  order: 'kept',
  claims: 'kept',
} as const;
const ofRoles = { role: 'kept', from: 'kept', to: 'dropped' } as const;

/** The type check fails where a line below an expected error has none. */
export const compiled = {
  decided: ofQuestions satisfies Fields<Question>,
  // @ts-expect-error A new field has no decision.
  field: ofQuestions satisfies Fields<Question & { askedBy: Actor }>,
  // @ts-expect-error A new optional field has none either.
  optionalField: ofQuestions satisfies Fields<Question & { note?: string }>,
  decidedInside: ofRoles satisfies Fields<Actor['roles'][number]>,
  // @ts-expect-error A new field of an object within an entry has no decision.
  innerField: ofRoles satisfies Fields<Actor['roles'][number] & { note?: string }>,
  // @ts-expect-error An object within an entry needs decisions of its own.
  wholeObject: 'kept' satisfies Decision<Actor, Actor['roles']>,
  // @ts-expect-error A required field is never missing.
  droppedText: 'dropped' satisfies Decision<Question, string>,
  // @ts-expect-error A new list of the archive has no decision.
  list: knowledge satisfies Record<keyof Archive | 'rumours', unknown>,
};

const archive = archiveOf(linkedEntries);
/** An archive lists these articles apart. */
const notLinked: Record<string, string[]> = { articles: ['withdrawn'] };
/** The view adds them, or the live preview. */
const added: Record<string, string[]> = { articles: ['past', 'embargoedUntil'], events: ['isExpected'] };

describe('the decisions on what as-of pages show', () => {
  const shownNames = collectionNames.filter((name) => knowledge[name] !== 'emptied');

  it('leave out whole kinds only where their texts know later things', () => {
    const emptied = Object.keys(knowledge).filter((name) => knowledge[name as keyof Archive] === 'emptied');
    expect(emptied.sort()).toEqual(['cards', 'pages', 'terms', 'withdrawn']);
    expect(Object.keys(knowledge).sort()).toEqual(Object.keys(archive).sort());
  });

  it.each(shownNames)('name every field of %s, and no other', (name) => {
    const inSchema = fieldsOf(name);
    const linked = new Set([...archive[name].flatMap((thing) => Object.keys(thing)), ...(added[name] ?? [])]);
    for (const part of partsOf(name)) {
      const decided = Object.keys(part.fields).filter((key) => inSchema.includes(key) || !linked.has(key));
      expect(decided.sort()).toEqual(inSchema.sort());
    }
  });

  it.each(shownNames)('name every field of each object within %s', (name) => {
    const { shape } = collections[name].schema;
    const inner = fieldsOf(name).flatMap((key) =>
      partsOf(name).flatMap(({ fields }) => undecidedIn(Reflect.get(shape, key), fields[key], `${name}.${key}`)),
    );
    expect(inner).toEqual([]);
  });
});

function fieldsOf(name: CollectionName): string[] {
  return Object.keys(collections[name].schema.shape).filter((key) => !notLinked[name]?.includes(key));
}

function partsOf(name: keyof Archive): AnyPart[] {
  return knowledge[name] as unknown as AnyPart[];
}

/** Lists what has no decision in an object within an entry. */
function undecidedIn(schema: z.ZodType, decision: AnyDecision | undefined, path: string): string[] {
  const shape = Object.entries(shapeOf(schema));
  if (shape.length === 0 || decision === 'dropped' || decision === 'emptied') return [];
  if (typeof decision !== 'object') return [path];
  return shape.flatMap(([key, field]) =>
    key in decision.fields ? undecidedIn(field, decision.fields[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

function shapeOf({ def }: z.ZodType): Record<string, z.ZodType> {
  if ('innerType' in def) return shapeOf(def.innerType as z.ZodType);
  if ('element' in def) return shapeOf(def.element as z.ZodType);
  return 'shape' in def ? (def.shape as Record<string, z.ZodType>) : {};
}

describe('a field without a decision', () => {
  const days = ['2021-12-27', '2021-12-28', '2022-01-10', '2022-02-28'];
  const hindsight = 'It is known since 2026.';

  it('is not shown of any entry, nor of any object within one', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...days), (name, day) => {
        const changed: Archive = structuredClone(archive);
        const entries = Object.values(changed).flat() as object[];
        for (const object of entries.flatMap((entry) => [entry, ...objectsIn(entry)])) {
          Reflect.set(object, `new ${name}`, hindsight);
        }
        Reflect.set(changed, 'rumours', entries);
        expect(textsIn(changed)).toContain(hindsight);
        const texts = textsIn(asOf(changed, day, noTexts));
        expect(texts).not.toContain(hindsight);
        expect(texts).toEqual(textsIn(asOf(archive, day, noTexts)));
      }),
      { numRuns: 30 },
    );
  });

  it('is looked for in the objects within entries', () => {
    const lavrov = archive.actors.find(({ id }) => id === 'lavrov');
    expect(archive.actors.flatMap(objectsIn)).toEqual(expect.arrayContaining(lavrov?.roles ?? []));
    expect(archive.events.flatMap(objectsIn).some((object) => 'by' in object)).toBe(true);
  });
});

/** Returns all texts, with entries that are reached through others. */
function textsIn(value: unknown, seen = new Set<object>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((field) => textsIn(field, seen));
}

/** Entries are left out. */
function objectsIn(thing: object): object[] {
  return Object.values(thing).flatMap((value: unknown) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items
      .filter((item) => typeof item === 'object' && item !== null && !('file' in item))
      .flatMap((item) => [item as object, ...objectsIn(item as object)]);
  });
}
