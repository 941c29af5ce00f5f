import type { CollectionName } from '#domain/model/collection-name.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { instantPattern } from '#domain/time/instant.ts';
import { kindNames } from '#domain/model/kind-names.ts';
import { textsIn, type PublishedText } from '#domain/model/published-text.ts';
import type { NameLookup } from './name-lookup.ts';

/** The summary and key points are compared with the text, word by word. */
export function describeChanges(before: PublishedText, after: PublishedText, lookup: NameLookup): string[] {
  const [a, b] = [before.fields, after.fields];
  const { nameOf, zone } = lookup;
  const names = (collection: CollectionName) => (value: unknown) => textsIn(value).map((id) => nameOf(collection, id));
  return [
    ...sayValue('The headline', quoted(a.title), quoted(b.title)),
    ...sayValue('The line above the headline', quoted(a.kicker), quoted(b.kicker)),
    ...sayValue('The kind of article', kindOf(a.kind), kindOf(b.kind)),
    ...sayValue('The “As of”', momentOf(a.date, zone), momentOf(b.date, zone)),
    ...sayList('author', names('authors')(a.authors), names('authors')(b.authors)),
    ...sayValue('The bureau', names('bureaus')(a.bureau)[0], names('bureaus')(b.bureau)[0]),
    ...sayList('credited person', creditsIn(a.credits, nameOf), creditsIn(b.credits, nameOf)),
    ...sayList('source', names('sources')(a.sources), names('sources')(b.sources)),
    ...sayRecording(a.audio, b.audio, lookup),
  ];
}

function sayValue(what: string, before: string | undefined, after: string | undefined): string[] {
  if (before === after) return [];
  if (before === undefined) return [`${what} is new: ${after}.`];
  if (after === undefined) return [`${what} was taken out; it was ${before}.`];
  return [`${what} was ${before} and is ${after}.`];
}

function sayList(noun: string, before: string[], after: string[]): string[] {
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  const sentence = (list: string[], verb: string): string[] =>
    list.length === 0 ? [] : [`${capital(noun)}${list.length === 1 ? '' : 's'} ${verb}: ${list.join('; ')}.`];
  const said = [...sentence(gone, 'taken out'), ...sentence(come, 'added')];
  if (said.length > 0 || before.join('\n') === after.join('\n')) return said;
  return [`The order of the ${noun}s has changed.`];
}

function sayRecording(before: unknown, after: unknown, { nameOf, zone }: NameLookup): string[] {
  const [a, b] = [recordOf(before), recordOf(after)];
  const nameIn = (collection: CollectionName, id: unknown) =>
    typeof id === 'string' ? nameOf(collection, id) : undefined;
  return [
    ...sayValue('The title of the recording', quoted(a.title), quoted(b.title)),
    ...sayValue('The correspondent', nameIn('authors', a.correspondent), nameIn('authors', b.correspondent)),
    ...sayValue('The studio of the recording', nameIn('bureaus', a.bureau), nameIn('bureaus', b.bureau)),
    ...sayValue('The time of the recording', momentOf(a.broadcast, zone), momentOf(b.broadcast, zone)),
  ];
}

function creditsIn(value: unknown, nameOf: NameLookup['nameOf']): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((credit: unknown) => {
    const { role, author, bureau } = recordOf(credit);
    const studio = typeof bureau === 'string' ? ` (${nameOf('bureaus', bureau)})` : '';
    return `${String(role)} ${nameOf('authors', String(author))}${studio}`;
  });
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function quoted(value: unknown): string | undefined {
  return typeof value === 'string' ? `“${value}”` : undefined;
}

function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = Object.entries(kindNames).find(([kind]) => kind === value)?.[1] ?? value;
  return `“${name}”`;
}

function momentOf(value: unknown, zone: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  return instantPattern.test(value) ? formatInstant(zone, value) : value;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
