import { extname } from 'node:path';
import type { SearchedHistory } from '#domain/versions/history-state.ts';
import { openRepository, type Git } from './run-git.ts';

/** A content of a file, under a path that a commit gave it. */
export interface HistoricFile {
  oid: string;
  path: string;
  commit: string;
}

export interface History extends SearchedHistory {
  git: Git;
  /** Each content once under each path, the oldest first. */
  files: HistoricFile[];
}

/** Equal for files with the same content and extension. */
export function nameOf({ oid, path }: Pick<HistoricFile, 'oid' | 'path'>): string {
  return oid + extname(path).toLowerCase();
}

const nothing: Git = () => Promise.resolve({ output: Buffer.alloc(0), succeeded: false });

/**
 * The files of all commits up to `revisions` whose path `isWanted` accepts, wherever in the repository. Never throws or
 * uses the network.
 */
export async function listHistory(
  folder: string,
  revisions: string[],
  isWanted: (path: string) => boolean,
): Promise<History> {
  const git = await openRepository(folder);
  if (typeof git === 'string') return { state: 'none', obstacle: git, git: nothing, files: [] };
  const commits = await git(['rev-list', '--topo-order', '--reverse', ...revisions]);
  if (commits.output.length === 0 && !commits.succeeded) {
    const { succeeded: hasCommit } = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
    return hasCommit
      ? { state: 'partial', git, files: [] }
      : { state: 'none', obstacle: 'no repository', git, files: [] };
  }
  // Of a merge, only what differs from all of its parents.
  const options = ['--stdin', '-r', '-c', '--root', '--raw', '--no-renames', '--no-abbrev', '-z'];
  const changes = await git(['diff-tree', ...options], commits.output);
  const shallow = await git(['rev-parse', '--is-shallow-repository']);
  const isWhole = commits.succeeded && changes.succeeded;
  const state = shallow.output.toString().trim() === 'true' ? 'shallow' : isWhole ? 'whole' : 'partial';
  return { state, git, files: readChanges(changes.output, isWanted) };
}

/** `<commit>`, `:<modes> <oids> <kinds>` and `<path>`, each with a NUL behind it. */
function readChanges(output: Buffer, isWanted: (path: string) => boolean): HistoricFile[] {
  const files = new Map<string, HistoricFile>();
  let commit = '';
  let oid: string | undefined;
  for (const part of partsOf(output)) {
    if (oid !== undefined) {
      const name = `${oid} ${part}`;
      if (/[^0]/.test(oid) && isWanted(part) && !files.has(name)) files.set(name, { oid, path: part, commit });
      oid = undefined;
    } else if (part.startsWith(':')) oid = part.split(' ').at(-2);
    else commit = part;
  }
  return [...files.values()];
}

/** All of it may be too long for one string. */
function* partsOf(output: Buffer): Generator<string> {
  let start = 0;
  for (let end = output.indexOf(0); end >= 0; end = output.indexOf(0, start)) {
    yield output.toString('utf8', start, end);
    start = end + 1;
  }
}

/** By name. Leaves out missing files. */
export async function readBlobs(git: Git, oids: string[]): Promise<Map<string, Uint8Array>> {
  if (oids.length === 0) return new Map();
  const read = async (some: string[]) => git(['cat-file', '--batch'], some.map((oid) => `${oid}\n`).join(''));
  const all = await read(oids);
  if (all.succeeded) return parseBlobs(all.output);
  // A clone without all contents fails at the first that it would have to load.
  const here = await git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']);
  const names = new Set(here.output.toString().split('\n'));
  return parseBlobs((await read(oids.filter((oid) => names.has(oid)))).output);
}

/** `<oid> blob <size>` and then the content, or `<oid> missing`. */
function parseBlobs(output: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [, oid, size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (oid === undefined) continue;
    blobs.set(oid, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
