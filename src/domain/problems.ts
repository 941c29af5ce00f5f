import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** A path of keys into an entry's data: `['topics', 1]` is the second topic. */
export type KeyPath = readonly (string | number)[];

/** Where in its file a problem is: at a key of the data, or at a 1-based line and column. */
export type Place = { key: KeyPath } | { line: number; column?: number };

/** One mistake in the content: what is wrong, and how its author mends it. Both are full sentences. */
export interface Problem {
  /** Path of the file from the project's root, with `/` on every system. */
  file: string;
  place: Place;
  message: string;
  fix: string;
}

/** A problem whose place is known as a line, ready to print. */
export interface LocatedProblem extends Problem {
  line: number;
  column?: number;
}

/** Writes a problem on one line, in the form that editors and terminals turn into a link: `path:line: …`. */
export function formatProblem({ file, line, message, fix }: LocatedProblem): string {
  return `${file}:${line}: ${message} ${fix}`;
}

/** Orders problems by file, then by line, so that a report reads from top to bottom. */
export function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message);
}

/** Turns zod's issues into problems that quote the schema's own sentence for the field. */
export function problemsOfSchema(file: string, schema: z.ZodType, data: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(file, schema, data, issue));
}

function problemsOfIssue(file: string, schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      return {
        file,
        place: { key: [...path, key] },
        message: `Unknown key "${key}".`,
        fix: guess ? `Did you mean "${guess}"?` : `The known keys are ${known.join(', ')}.`,
      };
    });
  }
  const name = path.length > 0 ? `"${path.join('.')}"` : 'The entry';
  const sentence = descriptionOf(schema, path);
  const missing = valueAt(data, path) === undefined;
  return [
    {
      file,
      place: { key: path },
      message: missing ? `${name} is missing.` : `${name}: ${sentenceCase(issue.message)}`,
      fix: missing ? `Add it: ${sentence}` : sentence,
    },
  ];
}

function sentenceCase(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The nearest sentence on the way to a field: its own, or that of what contains it. */
function descriptionOf(schema: z.ZodType, path: KeyPath): string {
  for (let length = path.length; length >= 0; length--) {
    const at = schemaAt(schema, path.slice(0, length));
    const sentence = at && (at.description ?? unwrapped(at).description);
    if (sentence) return sentence;
  }
  return 'See CONTRIBUTING.md for the fields of this kind of entry.';
}

function schemaAt(schema: z.ZodType, path: KeyPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, key) => {
    const inner = at && unwrapped(at);
    if (!inner) return undefined;
    return 'element' in inner.def ? (inner.def.element as z.ZodType) : shapeOf(inner)?.[key];
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
