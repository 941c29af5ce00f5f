import type { InvalidEntry } from '../domain/archive.ts';
import { collections, type Entries, type Entry } from '../domain/collections.ts';
import { problemsOfSchema, type KeyPath, type LocatedProblem, type Problem } from '../domain/problems.ts';
import { parseYaml, splitProse } from './frontmatter.ts';
import { idOfFile, type ContentFile } from './read-content.ts';

/** What a content folder holds: valid entries, the problems of all others, and which those are. */
export interface ParsedContent {
  entries: Entries;
  problems: Problem[];
  /** `topics/osce` for an entry that has a problem, `sources/*` for a file of records that has one. */
  unread: Set<string>;
  /** Entries that their schema has refused, as they were written. */
  invalid: InvalidEntry[];
}

/** What one file holds; `invalid` are those of its entries that their schema has refused. */
interface ParsedFile {
  entries: Entry<object>[];
  problems: Problem[];
  invalid: Entry<object>[];
}

/** Turns files into entries. An entry with a problem is left out; its problems tell why. */
export function parseContent(files: ContentFile[]): ParsedContent {
  const entries: Entries = { articles: [], topics: [], authors: [], bureaus: [], pages: [], sources: [] };
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const invalid: InvalidEntry[] = [];
  for (const file of files) {
    const parsed = parseFile(file);
    problems.push(...parsed.problems);
    invalid.push(...parsed.invalid.map((entry) => ({ collection: file.collection, entry })));
    if (parsed.problems.length > 0) {
      const id = collections[file.collection].form === 'prose' ? idOfFile(file.path) : '*';
      unread.add(`${file.collection}/${id}`);
    }
    // The schema of the file's collection has accepted the data of every entry.
    (entries[file.collection] as Entry<object>[]).push(...parsed.entries);
  }
  return { entries, problems, unread, invalid };
}

/** The entries of one file: one for prose, any number for a list of records. */
export function parseFile(file: ContentFile): ParsedFile {
  const text = decode(file);
  if (typeof text !== 'string') return refused(text);
  const prose = collections[file.collection].form === 'prose' ? splitProse(text) : { yaml: text, bodyLine: 1 };
  if ('message' in prose) return refused({ file: file.file, ...prose });
  const firstLine = collections[file.collection].form === 'prose' ? 2 : 1;
  const { value, errors } = parseYaml(prose.yaml, firstLine);
  if (errors.length > 0) {
    return refused(
      ...errors.map(({ line, column, message, fix }) => ({ file: file.file, place: { line, column }, message, fix })),
    );
  }
  if (collections[file.collection].form === 'prose') return parseEntry(file, idOfFile(file.path), value ?? {}, []);
  return parseRecords(file, value ?? []);
}

function refused(...problems: Problem[]): ParsedFile {
  return { entries: [], problems, invalid: [] };
}

function parseRecords(file: ContentFile, value: unknown): ParsedFile {
  if (!Array.isArray(value)) {
    return refused({
      file: file.file,
      place: { line: 1 },
      message: 'The file is not a list.',
      fix: 'Start every record with "- id: …".',
    });
  }
  const parsed = value.map((item: unknown, index) => {
    if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') {
      const { id, ...data } = item;
      return parseEntry(file, item.id, data, [index]);
    }
    return refused({
      file: file.file,
      place: { key: [index] },
      message: 'The record has no id.',
      fix: 'Start it with "- id: …".',
    });
  });
  return {
    entries: parsed.flatMap(({ entries }) => entries),
    problems: parsed.flatMap(({ problems }) => problems),
    invalid: parsed.flatMap(({ invalid }) => invalid),
  };
}

function parseEntry({ file, collection }: ContentFile, id: string, value: unknown, key: KeyPath): ParsedFile {
  const { schema } = collections[collection];
  const { success, data, error } = schema.safeParse(value);
  if (success) return { entries: [{ id, file, key, data }], problems: [], invalid: [] };
  const problems = problemsOfSchema(file, schema, value, error).map((problem) =>
    'key' in problem.place ? { ...problem, place: { key: [...key, ...problem.place.key] } } : problem,
  );
  const written = typeof value === 'object' && value !== null ? value : {};
  return { entries: [], problems, invalid: [{ id, file, key, data: written }] };
}

/** The text of a file, or the problem that it is not UTF-8. */
function decode({ bytes, file }: ContentFile): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      place: { line: lineOfInvalidByte(bytes) },
      message: 'The file is not valid UTF-8.',
      fix: 'Save it again with the encoding UTF-8.',
    };
  }
}

/** The first line, 1-based, that does not decode. A line break byte is never part of a longer sequence in UTF-8. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

/** Gives every problem its line by reading its file's YAML once more: only what is wrong is read twice. */
export function locateProblems(problems: Problem[], files: ContentFile[]): LocatedProblem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return problems.map((problem) => {
    if ('line' in problem.place) return { ...problem, ...problem.place };
    const file = byName.get(problem.file);
    const text = file && decode(file);
    if (!file || typeof text !== 'string') return { ...problem, line: 1 };
    const prose = collections[file.collection].form === 'prose' ? splitProse(text) : { yaml: text };
    if ('message' in prose) return { ...problem, line: 1 };
    const firstLine = 'body' in prose ? 2 : 1;
    return { ...problem, ...parseYaml(prose.yaml, firstLine).positionOf(problem.place.key) };
  });
}
