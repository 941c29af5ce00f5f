import { setImmediate } from 'node:timers/promises';
import type { InvalidEntry } from '#domain/model/archive.ts';
import { byCollection } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { isError, oneLine, problem, type KeyPath, type LocatedProblem, type Problem } from '#domain/model/problems.ts';
import { problemsOfSchema } from '#domain/checks/schema-problems.ts';
import { parseYaml, type Yaml } from './yaml/frontmatter.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { idOfFile, type ContentFile } from './read-content.ts';

export interface ParsedContent {
  entries: Entries;
  problems: Problem[];
  /** `topics/osce` for a prose file with an error, `sources/*` for a file of records with one. */
  unread: Set<string>;
  /** Refused entries as written; without data when they could not be read. */
  invalid: InvalidEntry[];
}

interface ParsedFile {
  entries: Entry<object>[];
  problems: Problem[];
  invalid: Entry<object>[];
}

export async function parseContent(files: ContentFile[]): Promise<ParsedContent> {
  const entries = byCollection((): Entry<object>[] => []);
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const invalid: InvalidEntry[] = [];
  for (const [index, file] of files.entries()) {
    const { collection, path } = file;
    // Pauses let the threads that read bodies get their next batch.
    if (index % 100 === 99) await setImmediate();
    const parsed = parseFile(openFile(file));
    problems.push(...parsed.problems);
    invalid.push(...parsed.invalid.map((entry) => ({ collection, entry })));
    if (parsed.problems.some(isError)) {
      unread.add(`${collection}/${collections[collection].form === 'prose' ? idOfFile(path) : '*'}`);
    }
    entries[collection].push(...parsed.entries);
  }
  // The schema of each collection accepted its entries.
  return { entries: entries as Entries, problems, unread, invalid };
}

export function parseFile({ file, yaml, problems: before }: OpenFile): ParsedFile {
  if (!yaml) return unreadable(file, before);
  const { value, problems: invalid } = parseYaml(yaml.text, yaml.line);
  const problems = [...before, ...invalid.map(({ line, column, ...text }) => problem(file, { line, column }, text))];
  if (value === undefined) return unreadable(file, problems);
  const isProse = collections[file.collection].form === 'prose';
  const parsed = isProse ? parseEntry(file, idOfFile(file.path), value ?? {}, []) : parseRecords(file, value ?? []);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

function refused(...problems: Problem[]): ParsedFile {
  return { entries: [], problems, invalid: [] };
}

/** An unreadable prose file still has an id, which can have problems too. */
function unreadable({ collection, path, file }: ContentFile, problems: Problem[]): ParsedFile {
  const isProse = collections[collection].form === 'prose';
  return { entries: [], problems, invalid: isProse ? [{ id: idOfFile(path), file, key: [], data: {} }] : [] };
}

function parseRecords(file: ContentFile, value: unknown): ParsedFile {
  if (!Array.isArray(value)) {
    const text = { message: 'The file is not a list.', fix: 'Start every record with "- id: …".' };
    return refused(problem(file, { line: 1 }, text));
  }
  const parsed = value.map((item: unknown, index) => {
    if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') {
      const { id, ...data } = item;
      return parseEntry(file, item.id, data, [index]);
    }
    const isWritten = typeof item === 'object' && item !== null && Reflect.get(item, 'id') !== undefined;
    const message = isWritten ? 'The id of the record is not a text.' : 'The record has no id.';
    return refused(problem(file, isWritten ? [index, 'id'] : [index], { message, fix: 'Start it with "- id: …".' }));
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
  const problems = problemsOfSchema({ file, key }, schema, value, error);
  const written = typeof value === 'object' && value !== null ? value : {};
  return { entries: [], problems, invalid: [{ id, file, key, data: written }] };
}

/** Parses a file again only for a problem at a key. */
export function locateProblems(problems: Problem[], files: ContentFile[]): LocatedProblem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  // Keeps one parsed file: ten thousand take hundreds of megabytes.
  let read: { file: string; yaml: Yaml | undefined } | undefined;
  const locate = ({ file, place }: Pick<Problem, 'file' | 'place'>): { line: number; column: number } => {
    if ('line' in place) return { line: place.line, column: place.column ?? 1 };
    if (read?.file !== file) {
      const source = byName.get(file);
      const yaml = source && openFile(source).yaml;
      read = { file, yaml: yaml && parseYaml(yaml.text, yaml.line) };
    }
    return read.yaml?.positionOf(place.key) ?? { line: 1, column: 1 };
  };
  const byFile = [...Map.groupBy(problems, ({ file }) => file).values()].flat();
  return byFile.map((one) => ({
    ...one,
    message: oneLine(one.message),
    ...locate(one),
    ...(one.also && { alsoAt: { file: one.also.file, ...locate(one.also) } }),
  }));
}
