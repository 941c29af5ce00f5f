import type { VersionText } from '#domain/model/published-text.ts';
import { listHistory, readBlobs, type HistoryState } from './git-history.ts';
import { idOfFile } from '../read-content.ts';
import { readVersionText, sumOf } from './version-text.ts';

/** Texts of versions by their sums, as far as they are found. */
export interface FoundTexts {
  texts: Map<string, VersionText>;
  /** Whether what is not found was looked for everywhere. */
  state: HistoryState;
}

/** Files that are read from git at once. */
const batchSize = 500;

/**
 * Finds texts in the history of git by their sums, under whatever name they had. `ids` are the articles that they were
 * of: what had their names is looked at first, everything else only while something is still missing.
 */
export async function findInHistory(
  folder: string,
  sums: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): Promise<FoundTexts> {
  const texts = new Map<string, VersionText>();
  const { state, blobs } = await listHistory(folder);
  const [likely, others] = [true, false].map((isLikely) =>
    blobs.filter(({ name }) => ids.has(idOfFile(name)) === isLikely),
  );
  const queue = [...(likely ?? []), ...(others ?? [])];
  for (let start = 0; start < queue.length && texts.size < sums.size; start += batchSize) {
    for (const { name, bytes } of await readBlobs(folder, queue.slice(start, start + batchSize))) {
      const text = readVersionText(bytes, name);
      const sum = text && sumOf(text);
      if (text && sum !== undefined && sums.has(sum)) texts.set(sum, text);
    }
  }
  return { texts, state };
}
