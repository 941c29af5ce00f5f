/** As written. */
export interface PublishedText {
  fields: Record<string, unknown>;
  body: string;
}

export interface VersionText extends PublishedText {
  format: 'md' | 'mdx';
}

/**
 * What an article says, in order: not how it is filed and related, and no facts about it such as ledger, corrections,
 * follow-ups and former ids.
 *
 * Every checksum in `content/versions.txt` depends on this list, its order and `formatPublished`. They never change.
 */
const publishedFields = [
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

/** Ignores values that are not text. */
export function textsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

/** The text for a version’s checksum: an article file with only the published fields and the body. */
export function formatPublished({ fields, body }: PublishedText): string {
  const lines = publishedFields.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return isEmpty(value) ? [] : [`${name}: ${stableJson(value)}`];
  });
  const text = trimmedBody(body);
  return ['---', ...lines, '---', ...(text === '' ? [] : ['', text]), ''].join('\n');
}

function trimmedBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** A line of the body, counted from 0, or a field. */
export type TextPlace = { line: number } | { field: string };

/**
 * Prefers a change in the body; undefined if the texts are equal. The line counts from the start of the body as
 * written.
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

/** Keys are sorted. YAML reads it too. */
function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{ ${pairs.map(([key, item]) => `${JSON.stringify(key)}: ${stableJson(item)}`).join(', ')} }`;
}
