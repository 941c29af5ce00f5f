import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { KeyPath, Problem } from './problems.ts';

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

/** A field of a shape by its name; never something that every object has, such as `constructor`. */
function ownField(shape: Record<string, z.ZodType> | undefined, key: string | number): z.ZodType | undefined {
  return shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
}
