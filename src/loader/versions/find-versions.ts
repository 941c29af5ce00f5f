import type { VersionText } from '#domain/model/published-text.ts';
import { listHistory, readBlobs, type HistoryState } from './git-history.ts';
import { idOfFile } from '../read-content.ts';
import { readVersionText, checksumOfText } from './version-text.ts';

/** `texts` has the found versions by checksum. */
export interface FoundTexts {
  texts: Map<string, VersionText>;
  state: HistoryState;
}

const batchSize = 500;

/** By checksum, under any file name. Reads files with the names of `ids` first. */
export async function findInHistory(
  folder: string,
  checksums: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): Promise<FoundTexts> {
  const texts = new Map<string, VersionText>();
  const { state, blobs } = await listHistory(folder);
  const [likely, others] = [true, false].map((isLikely) =>
    blobs.filter(({ name }) => ids.has(idOfFile(name)) === isLikely),
  );
  const queue = [...(likely ?? []), ...(others ?? [])];
  for (let start = 0; start < queue.length && texts.size < checksums.size; start += batchSize) {
    for (const { name, bytes } of await readBlobs(folder, queue.slice(start, start + batchSize))) {
      const text = readVersionText(bytes, name);
      const checksum = text && checksumOfText(text);
      if (text && checksum !== undefined && checksums.has(checksum)) texts.set(checksum, text);
    }
  }
  return { texts, state };
}
