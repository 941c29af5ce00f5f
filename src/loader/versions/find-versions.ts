import type { Article } from '#domain/model/article.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import type { SearchedHistory } from '#domain/versions/history-state.ts';
import { isListOfVersions, listFilesWhenRecorded } from './files-when-recorded.ts';
import { listHistory, nameOf, readBlobs, type HistoricFile, type History } from './git-history.ts';
import { idOfFile } from '../read-content.ts';
import { readVersionText, checksumOfText } from './version-text.ts';

export interface FoundTexts extends SearchedHistory {
  /** By checksum. */
  texts: Map<string, VersionText>;
}

type FoundFile = HistoricFile & { text: VersionText };
type Found = Map<string, FoundFile[]>;

/** `ids` are those that the article has had: probable names of its file. */
export interface WantedText {
  sum: string;
  ids: readonly string[];
}

export function wantedText({ id, formerly }: Pick<Article, 'id' | 'formerly'>, sum: string): WantedText {
  return { sum, ids: [id, ...formerly] };
}

const batchSize = 500;

/**
 * By checksum, under any path of the repository, in all commits up to `revisions`. Reads files with the names of `ids`
 * first. Does not ask git when no text is wanted.
 */
export async function findInHistory(
  folder: string,
  wanted: readonly WantedText[],
  revisions: string[] = ['HEAD'],
): Promise<FoundTexts> {
  if (wanted.length === 0) return { texts: new Map(), state: 'whole' };
  const checksums = new Set(wanted.map(({ sum }) => sum));
  const names = new Set(wanted.flatMap(({ ids }) => ids));
  const history = await listHistory(folder, revisions, (path) => isText(path) || isListOfVersions(path));
  const { state, obstacle, git } = history;
  const texts = history.files.filter(({ path }) => isText(path));
  const found: Found = new Map();
  let isComplete = true;
  for (const isLikely of [true, false]) {
    const tier = texts.filter(({ path }) => names.has(idOfFile(path)) === isLikely);
    const queue = [...new Map(tier.map((file) => [nameOf(file), file])).values()];
    for (let start = 0; start < queue.length; start += batchSize) {
      // All likely files are read: they may have a text in both formats.
      if (!isLikely && found.size >= checksums.size) break;
      const files = queue.slice(start, start + batchSize);
      const blobs = await readBlobs(git, [...new Set(files.map(({ oid }) => oid))]);
      isComplete &&= files.every(({ oid }) => blobs.has(oid));
      addFound(found, files, blobs, checksums);
    }
  }
  return {
    texts: await textsWhenRecorded(found, history),
    state: state === 'whole' && !isComplete ? 'partial' : state,
    obstacle,
  };
}

function isText(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

function addFound(
  found: Found,
  files: HistoricFile[],
  blobs: Map<string, Uint8Array>,
  checksums: ReadonlySet<string>,
): void {
  for (const file of files) {
    const bytes = blobs.get(file.oid);
    const text = bytes && readVersionText(bytes, file.path);
    const checksum = text && checksumOfText(text);
    if (!text || checksum === undefined || !checksums.has(checksum)) continue;
    found.set(checksum, [...(found.get(checksum) ?? []), { ...file, text }]);
  }
}

/** The checksum does not depend on the format. After a rename from `.md` to `.mdx`, the recorded format counts. */
async function textsWhenRecorded(found: Found, history: History): Promise<Map<string, VersionText>> {
  const inTwo = [...found].filter(([, files]) => new Set(files.map(({ text }) => text.format)).size > 1);
  const recorded = await listFilesWhenRecorded(history, new Set(inTwo.map(([checksum]) => checksum)));
  return new Map(
    [...found].flatMap(([checksum, files]) => {
      const file = files.find((one) => recorded.get(checksum)?.has(nameOf(one))) ?? files[0];
      return file ? [[checksum, file.text]] : [];
    }),
  );
}
