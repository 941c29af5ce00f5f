import type { z } from 'zod';
import { nearest } from '#domain/names/nearest.ts';

/** `says` continues a sentence that starts with the name of the value. */
export interface SchemaSentence {
  says: string;
  fix?: string;
}

export function sayIssue(issue: z.core.$ZodIssue, value: unknown): SchemaSentence {
  if (value === undefined) return { says: ' is missing.' };
  if (value === null || value === '') return { says: ' is empty.', fix: 'Fill it in.' };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return notOneOf(issue.values.map(String), value);
    case 'too_big':
      if (typeof value !== 'string') return { says: ` is ${String(value)}, which is too much.` };
      return { says: ` is ${value.length} characters long.`, fix: `Use ${issue.maximum} at most.` };
    case 'too_small':
      if (Array.isArray(value)) return { says: ' is an empty list.', fix: 'Fill it in.' };
      if (typeof value === 'string') return { says: ' contains only spaces.', fix: 'Fill it in.' };
      return { says: ` is ${String(value)}, which is too small.` };
    default:
      return { says: `: ${sentenceCase(issue.message)}` };
  }
}

const nouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a list of fields',
};

function wrongType(expected: string, value: unknown): SchemaSentence {
  const says = ` is ${nounOf(value)}, not ${nouns[expected] ?? expected}.`;
  const fix = fixOf(expected, value);
  return { says, ...(fix && { fix }) };
}

function nounOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? String(value) : (nouns[typeof value] ?? typeof value);
}

function fixOf(expected: string, value: unknown): string | undefined {
  if (expected === 'string' && !Array.isArray(value)) return 'Put quotation marks around it.';
  if (expected === 'array' && typeof value === 'string') return 'Write it in brackets, such as [one, two].';
  if (expected === 'object') return 'Write lines of the form "key: value".';
  if (expected === 'boolean') return 'Write true or false.';
  return undefined;
}

function notOneOf(values: string[], value: unknown): SchemaSentence {
  const says = typeof value === 'string' ? `"${value}"` : nounOf(value);
  const guess = typeof value === 'string' ? nearest(value.toLowerCase(), values) : undefined;
  return { says: ` is ${says}, not one of ${values.join(', ')}.`, ...(guess && { fix: `Did you mean "${guess}"?` }) };
}

function sentenceCase(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
