import { basename } from 'node:path';
import { nameOf, readBlobs, type History } from './git-history.ts';
import { versionsFile } from './read-versions.ts';

const batchSize = 50;

export function isListOfVersions(path: string): boolean {
  return basename(path) === versionsFile;
}

/** By checksum: the names of the files in the first commit whose list of versions has it. */
export async function listFilesWhenRecorded(
  history: History,
  checksums: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const files = new Map<string, Set<string>>();
  for (const [commit, recorded] of await findCommits(history, new Set(checksums))) {
    const { output } = await history.git(['ls-tree', '-r', '-z', '--full-tree', commit]);
    const names = new Set(output.toString().split('\0').map(nameOfEntry));
    for (const checksum of recorded) files.set(checksum, names);
  }
  return files;
}

/** `<mode> blob <oid>`, a tab and the path. */
function nameOfEntry(entry: string): string {
  const [facts = '', path = ''] = entry.split('\t', 2);
  return nameOf({ oid: facts.split(' ').at(-1) ?? '', path });
}

/** Takes the checksums out that it finds. */
async function findCommits({ git, files }: History, left: Set<string>): Promise<Map<string, string[]>> {
  const commits = new Map<string, string[]>();
  const lists = files.filter(({ path }) => isListOfVersions(path));
  for (let start = 0; start < lists.length && left.size > 0; start += batchSize) {
    const batch = lists.slice(start, start + batchSize);
    const blobs = await readBlobs(
      git,
      batch.map(({ oid }) => oid),
    );
    for (const { oid, commit } of batch) {
      const text = Buffer.from(blobs.get(oid) ?? []).toString('latin1');
      const recorded = [...left].filter((checksum) => text.includes(checksum));
      for (const checksum of recorded) left.delete(checksum);
      if (recorded.length > 0) commits.set(commit, [...(commits.get(commit) ?? []), ...recorded]);
    }
  }
  return commits;
}
