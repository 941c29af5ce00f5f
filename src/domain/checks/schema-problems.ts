import type { z } from 'zod';
import { nearest } from '#domain/names/nearest.ts';
import { problem, type KeyPath, type Problem } from '#domain/model/problems.ts';
import { sayIssue } from './schema-sentence.ts';

/** Quotes the description of the field in the schema. */
export function problemsOfSchema(at: Written, schema: z.ZodType, data: unknown, error: z.ZodError): Problem[] {
  const unknown = error.issues.flatMap((issue) => unknownKeys(schema, issue));
  // A misspelt key is one problem, so the correct key is not reported as missing.
  const meant = new Set(
    unknown.flatMap(({ path, guess }) => (guess === undefined ? [] : [[...path, guess].join('.')])),
  );
  return [
    ...unknown.map(({ path, key, known, guess }) => {
      const fix = guess ? `Did you mean "${guess}"?` : `The known keys are ${known.join(', ')}.`;
      return problem(at, [...path, key], { message: `Unknown key "${key}".`, fix });
    }),
    ...error.issues.flatMap((issue) => problemsOfIssue(at, schema, data, issue, meant)),
  ];
}

type Written = Parameters<typeof problem>[0];

interface UnknownKey {
  path: KeyPath;
  key: string;
  known: string[];
  guess: string | undefined;
}

function unknownKeys(schema: z.ZodType, issue: z.core.$ZodIssue): UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  const known = keysOf(schemaAt(schema, path));
  return issue.keys.map((key) => ({ path, key, known, guess: nearest(key, known) }));
}

function problemsOfIssue(
  at: Written,
  schema: z.ZodType,
  data: unknown,
  issue: z.core.$ZodIssue,
  meant: Set<string>,
): Problem[] {
  if (issue.code === 'unrecognized_keys') return [];
  const path = pathOf(issue);
  const value = valueAt(data, path);
  if (value === undefined && meant.has(path.join('.'))) return [];
  const name = path.length > 0 ? `"${path.join('.')}"` : 'The entry';
  const sentence = descriptionOf(schema, path);
  const { says, fix: first } = sayIssue(issue, value);
  const fix = value === undefined ? `Add it: ${sentence}` : first ? `${first} ${sentence}` : sentence;
  return [problem(at, path, { message: name + says, fix })];
}

function pathOf(issue: z.core.$ZodIssue): KeyPath {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** Falls back to the nearest container with a description. */
function descriptionOf(schema: z.ZodType, path: KeyPath): string {
  for (let length = path.length; length >= 0; length--) {
    const at = schemaAt(schema, path.slice(0, length));
    const sentence = at && (at.description ?? unwrapped(at).description);
    if (sentence) return sentence;
  }
  return 'See docs/authors.md for the fields of this kind of entry.';
}

function schemaAt(schema: z.ZodType, path: KeyPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, key) => {
    const inner = at && unwrapped(at);
    if (!inner) return undefined;
    return 'element' in inner.def ? (inner.def.element as z.ZodType) : ownField(shapeOf(inner), key);
  }, schema);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return 'innerType' in schema.def ? unwrapped(schema.def.innerType as z.ZodType) : schema;
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return 'shape' in schema.def ? (schema.def.shape as Record<string, z.ZodType>) : undefined;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  return Object.keys((schema && shapeOf(unwrapped(schema))) ?? {});
}

/** Ignores inherited keys such as `constructor`. */
function ownField(shape: Record<string, z.ZodType> | undefined, key: string | number): z.ZodType | undefined {
  return shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
}
