/** What a published version of an article said: its fields as they were written, and its body. */
export interface PublishedText {
  fields: Record<string, unknown>;
  body: string;
}

/** A published version with the grammar that its body is written in. */
export interface VersionText extends PublishedText {
  format: 'md' | 'mdx';
}

/**
 * The fields in which an article says something, in the order in which they are written. Not among them are those that
 * file and tie it (topics, events, actors, documents, terms, time covered, reading order) and those that tell of it from
 * outside: the ledger, corrections, follow-ups, former ids.
 *
 * Every sum in `content/versions.txt` rests on this list, its order and `formatPublished`: they never change.
 */
export const publishedFields = [
  'title',
  'kicker',
  'kind',
  'summary',
  'date',
  'authors',
  'bureau',
  'credits',
  'keyPoints',
  'sources',
  'audio',
] as const;

/** The texts that a field holds, one or a list; none where it holds something else. */
export function textsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

/** The text by whose sum a version is known: a file of an article again, with what it says and nothing else. */
export function formatPublished({ fields, body }: PublishedText): string {
  const lines = publishedFields.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return isEmpty(value) ? [] : [`${name}: ${stableJson(value)}`];
  });
  const text = trimmedBody(body);
  return ['---', ...lines, '---', ...(text === '' ? [] : ['', text]), ''].join('\n');
}

/** A body with plain line ends, and without empty lines around it. */
function trimmedBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Where a text differs first from the one before: in a line of the body, counted from 0, or in a field. */
export type TextPlace = { line: number } | { field: string };

/**
 * The first place in which a text differs from an earlier one, in its body if that does; undefined when it is the same.
 * The line is counted in the body as it is written, empty lines above it included.
 */
export function findChange(before: PublishedText, after: PublishedText): TextPlace | undefined {
  const [old, text] = [trimmedBody(before.body).split('\n'), trimmedBody(after.body).split('\n')];
  const line = text.findIndex((one, index) => one !== old[index]);
  if (line >= 0 || old.length > text.length) {
    return { line: linesAbove(after.body) + (line >= 0 ? line : text.length - 1) };
  }
  const field = publishedFields.find((name) => fieldText(before, name) !== fieldText(after, name));
  return field === undefined ? undefined : { field };
}

function linesAbove(body: string): number {
  return (/^(?:[ \t]*\n)*/.exec(body.replace(/\r\n?/g, '\n'))?.[0] ?? '').split('\n').length - 1;
}

function fieldText({ fields }: PublishedText, name: string): string {
  return isEmpty(fields[name]) ? '' : stableJson(fields[name]);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** JSON on one line, which YAML reads as well, with keys in the order of the alphabet. */
function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{ ${pairs.map(([key, item]) => `${JSON.stringify(key)}: ${stableJson(item)}`).join(', ')} }`;
}
