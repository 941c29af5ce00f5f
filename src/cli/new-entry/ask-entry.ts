import { autocompleteMultiselect, isCancel, log, select } from '@clack/prompts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { idSentence } from '#domain/model/entry-id.ts';
import { fieldsOf } from '#domain/formats/field.ts';
import type { EntryProblem } from '../../loader/checks/check-new-entry.ts';
import { parseContent } from '../../loader/parse-content.ts';
import type { ContentFile } from '../../loader/read-content.ts';
import { askField, Cancelled, type Asking, type Streams } from './ask-field.ts';
import type { Answers } from './build-new-entry.ts';

export async function askCollection(streams: Streams): Promise<CollectionName> {
  const options = collectionNames.map((value) => ({ value, label: collections[value].noun }));
  const answer = await select<CollectionName>({ message: 'What do you want to add?', options, ...streams });
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}

export interface Round {
  /** Includes missing fields. */
  problems: EntryProblem[];
  first: boolean;
  files: ContentFile[];
  zone: string;
  /** The default date. */
  now: string;
  streams: Streams;
}

// Useful, although an entry may start without them.
const worthAsking = ['date', 'summary', 'sources'];

/** Asks for fields with problems, and for optional fields that the author chooses. */
export async function askEntry(answers: Answers, round: Round): Promise<Answers> {
  const { problems, first, now, streams } = round;
  const { properties, required } = fieldsOf(answers.collection);
  const asking = await askingOf(answers.collection, round);
  const data = { ...answers.data };
  for (const { key, text } of problems) {
    // A missing field needs no error message.
    if (!first || String(key?.[0]) in data) log.error(text, streams);
  }
  const ask = async (name: string, optional: boolean): Promise<void> => {
    const initial = data[name] ?? (name === 'date' && !optional ? now : undefined);
    const question = { field: properties[name] ?? {}, key: [name], optional };
    data[name] = await askField({ ...question, initial: typeof initial === 'string' ? initial : undefined }, asking);
  };
  const wrong = problems.map(({ key }) => String(key?.[0]));
  const names = Object.keys(properties);
  const asked = names.filter(
    (name) => wrong.includes(name) || (first && worthAsking.includes(name) && !(name in data)),
  );
  for (const name of asked) {
    await ask(name, !required.includes(name) || (name === 'summary' && 'draft' in properties));
  }
  const id = wrong.includes('id') && !first ? await askId(answers, asking) : answers.id;
  // Another field may fix a problem, but not one with the id.
  const others = first || asked.length > 0 ? names.filter((name) => !(name in data)) : [];
  for (const name of await askWhich(answers.collection, others, streams)) await ask(name, false);
  return { ...answers, data, id };
}

async function askWhich(collection: CollectionName, names: string[], streams: Streams): Promise<string[]> {
  if (names.length === 0) return [];
  const { properties } = fieldsOf(collection);
  const answer = await autocompleteMultiselect({
    message: 'Which other fields do you want to fill in? Press Enter for none.',
    options: names.map((value) => ({ value, label: value, hint: properties[value]?.description ?? '' })),
    maxItems: 8,
    ...streams,
  });
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}

async function askId({ id }: Answers, asking: Asking): Promise<string> {
  const field = { type: 'string', description: `Use ${idSentence}` };
  return String(await askField({ field, key: ['id'], optional: false, initial: id }, asking));
}

async function askingOf(collection: CollectionName, { files, zone, streams }: Round): Promise<Asking> {
  const { entries } = await parseContent(files);
  return {
    schema: collections[collection].schema,
    zone,
    streams,
    choicesOf: (name) =>
      entries[name].map(({ id, data }: { id: string; data: { name?: string; title?: string } }) => {
        return { value: id, label: `${data.name ?? data.title ?? ''} (${id})` };
      }),
  };
}
