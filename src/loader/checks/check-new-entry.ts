import { isDeepStrictEqual } from 'node:util';
import { collections } from '#domain/model/collections.ts';
import { idPattern, idSentence } from '#domain/model/entry-id.ts';
import { formatProblem, isError, type KeyPath, type LocatedProblem } from '#domain/model/problems.ts';
import { checkFiles } from './check-content.ts';
import { parseYaml } from '../yaml/frontmatter.ts';
import { openFile } from '../open-file.ts';
import { parseFile } from '../parse-content.ts';
import type { NewEntry, Placement } from '../place-entry.ts';
import { idOfFile, type Content, type ContentFile } from '../read-content.ts';

export interface EntryProblem {
  /** Undefined when the problem is about something else. */
  key: KeyPath | undefined;
  text: string;
}

/** Only problems that the new entry causes. */
export async function checkNewEntry(entry: NewEntry, { file }: Placement, content: Content): Promise<EntryProblem[]> {
  const { files } = content;
  const before = files.find(({ path }) => path === file.path);
  const identity = checkId(entry, files);
  if (collections[entry.collection].form === 'records' && !isAppended(entry, file, before)) {
    return [
      { key: undefined, text: `${file.file} takes no further record. npm run check says what is wrong with it.` },
    ];
  }
  const problems = await errorsIn({ ...content, files: [...files.filter(({ path }) => path !== file.path), file] });
  const known = new Set(problems.length > 0 ? (await errorsIn(content)).map(formatProblem) : []);
  const index = recordsIn(before).length;
  const found = problems
    .filter((problem) => !known.has(formatProblem(problem)))
    .map((problem) => entryProblem(problem, file, index));
  const order = ['id', ...Object.keys(collections[entry.collection].schema.shape)];
  const place = ({ key }: EntryProblem) => (key ? order.indexOf(String(key[0])) : order.length);
  // An unusable id is reported once.
  const others = identity.length > 0 ? found.filter(({ key }) => key && key[0] !== 'id') : found;
  return [...identity, ...others].sort((a, b) => place(a) - place(b));
}

async function errorsIn(content: Content): Promise<LocatedProblem[]> {
  const { problems } = await checkFiles(content, { drafts: false });
  return problems.filter(isError);
}

/** `index` is the position of a new record in its file. */
function entryProblem(problem: LocatedProblem, file: ContentFile, index: number): EntryProblem {
  const written = problem.file === file.file && 'key' in problem.place ? problem.place.key : [];
  const key = written[0] === index ? written.slice(1) : written;
  if (key.length === 0) return { key: undefined, text: formatProblem(problem) };
  return { key, text: `${problem.message} ${problem.fix}` };
}

/** Ids must differ in more than case: some file systems ignore it. */
function checkId({ collection, id }: NewEntry, files: ContentFile[]): EntryProblem[] {
  if (!idPattern.test(id)) {
    const message = /(^|-)$/.test(id) ? 'No id can be made from the title.' : `"${id}" is not an id.`;
    return [{ key: ['id'], text: `${message} Use ${idSentence}` }];
  }
  const taken = files
    .filter((file) => file.collection === collection)
    .find((file) => idsIn(file).some((other) => other.toLowerCase() === id));
  if (!taken) return [];
  const { noun } = collections[collection];
  return [{ key: ['id'], text: `The ${noun} "${id}" exists in ${taken.file} already. Choose another id.` }];
}

function idsIn(file: ContentFile): string[] {
  if (collections[file.collection].form === 'prose') return [idOfFile(file.path)];
  const { entries, invalid } = parseFile(openFile(file));
  return [...entries, ...invalid].map(({ id }) => id);
}

function isAppended({ id, data }: NewEntry, file: ContentFile, before: ContentFile | undefined): boolean {
  return isDeepStrictEqual(recordsIn(file), [...recordsIn(before), { id, ...data }]);
}

function recordsIn(file: ContentFile | undefined): unknown[] {
  const { value } = parseYaml(Buffer.from(file?.bytes ?? []).toString(), 1);
  return Array.isArray(value) ? value : [];
}
