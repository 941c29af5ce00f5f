import {
  CANCEL_SYMBOL,
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  select,
  text,
  type CommonOptions,
} from '@clack/prompts';
import type { z } from 'zod';
import type { CollectionName } from '#domain/model/collection-name.ts';
import type { Field } from '#domain/formats/field.ts';
import type { KeyPath } from '#domain/model/problems.ts';
import { readValue } from './read-value.ts';

export class Cancelled extends Error {}

export type Streams = Pick<CommonOptions, 'input' | 'output'>;

export interface Asking {
  /** The schema of the whole entry. */
  schema: z.ZodType;
  zone: string;
  choicesOf: (collection: CollectionName) => { value: string; label: string }[];
  streams: Streams;
}

export interface Question {
  field: Field;
  key: KeyPath;
  optional: boolean;
  initial?: string | undefined;
}

/** Undefined for an omitted optional field. Throws {@link Cancelled}. */
export async function askField(question: Question, asking: Asking): Promise<unknown> {
  const { field, key, optional } = question;
  const { streams } = asking;
  const message = messageOf(question);
  if (field.properties) return askProperties(question, asking);
  if (field.items) return askItems(question, field.items, asking);
  if (field.type === 'boolean') return answered(confirm({ message, ...streams }));
  const choices = choicesOf(field, asking);
  if (choices.length > 0) {
    const options = optional ? [{ value: '', label: 'none' }, ...choices] : choices;
    const list = { message, options, maxItems, ...streams };
    return (await answered(field.enum ? select(list) : autocomplete({ ...list, validate: checkChosen }))) || undefined;
  }
  const read = (written: string) => {
    const value = readValue(field, [written], asking.zone);
    return 'value' in value ? value.value : written;
  };
  const written = await answered(
    text({
      message,
      ...(question.initial !== undefined && { initialValue: question.initial }),
      validate: (line = '') => (optional && !line.trim() ? undefined : problemAt(asking.schema, key, read(line))),
      ...streams,
    }),
  );
  return optional && !written.trim() ? undefined : read(written);
}

const maxItems = 8;

function choicesOf(field: Field, asking: Asking): { value: string; label: string }[] {
  if (field.relation) return asking.choicesOf(field.relation);
  return (field.enum ?? []).map((value) => ({ value, label: value }));
}

function checkChosen(chosen: unknown): string | undefined {
  return chosen === undefined ? 'Choose one from the list.' : undefined;
}

function messageOf({ field, key, optional }: Question): string {
  const name = key.filter((part) => typeof part === 'string').join(' ');
  return `${name}${optional ? ' (optional)' : ''}: ${field.description ?? ''}`;
}

async function askProperties({ field, key }: Question, asking: Asking): Promise<unknown> {
  const value: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(field.properties ?? {})) {
    const optional = !field.required?.includes(name);
    const given = await askField({ field: property, key: [...key, name], optional }, asking);
    if (given !== undefined) value[name] = given;
  }
  return value;
}

async function askItems({ field, key, optional }: Question, items: Field, asking: Asking): Promise<unknown> {
  const message = messageOf({ field, key, optional });
  const { streams } = asking;
  const choices = choicesOf(items, asking);
  if (choices.length > 0) {
    const chosen = await answered(
      autocompleteMultiselect({ message, options: choices, maxItems, required: !optional, ...streams }),
    );
    return chosen.length > 0 ? chosen : undefined;
  }
  const value: unknown[] = [];
  for (;;) {
    const enough = optional || value.length > 0;
    if (items.properties && enough) {
      const more = await answered(confirm({ message: `${message} Add one?`, initialValue: false, ...streams }));
      if (!more) break;
    }
    const item = { ...(field.description !== undefined && { description: field.description }), ...items };
    const given = await askField({ field: item, key: [...key, value.length], optional: enough }, asking);
    if (given === undefined) break;
    value.push(given);
  }
  return value.length > 0 ? value : undefined;
}

async function answered<Value>(prompt: Promise<Value | typeof CANCEL_SYMBOL>): Promise<Value> {
  const answer = await prompt;
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}

/** Ignores problems in the rest of the entry. */
function problemAt(schema: z.ZodType, key: KeyPath, value: unknown): string | undefined {
  const data = key.reduceRight<unknown>(
    (inner, part) => (typeof part === 'number' ? [...Array<unknown>(part), inner] : { [part]: inner }),
    value,
  );
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues.find(({ path }) => path.length >= key.length && key.every((part, index) => path[index] === part))
    ?.message;
}
