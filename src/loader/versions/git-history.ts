import { spawn } from 'node:child_process';
import { basename } from 'node:path';

export interface HistoricFile {
  name: string;
  bytes: Uint8Array;
}

/** `shallow` lacks some commits; `none` has no git history. */
export type HistoryState = 'whole' | 'shallow' | 'none';

/** The article files of all commits up to HEAD, each content once. Never throws or uses the network. */
export async function listHistory(
  folder: string,
): Promise<{ state: HistoryState; blobs: { oid: string; name: string }[] }> {
  const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
  const listed = shallow && (await git(folder, ['rev-list', '--objects', '--full-history', 'HEAD', '--', 'articles']));
  if (!listed) return { state: 'none', blobs: [] };
  const blobs = listed
    .toString()
    .split('\n')
    .flatMap((line) => {
      const [, oid, path = ''] = /^([0-9a-f]+) (.+)$/.exec(line) ?? [];
      return oid && /\/articles\/[^/]+\.mdx?$/.test(`/${path}`) ? [{ oid, name: basename(path) }] : [];
    });
  return { state: shallow.toString().trim() === 'true' ? 'shallow' : 'whole', blobs };
}

/** Leaves out missing files. */
export async function readBlobs(folder: string, blobs: { oid: string; name: string }[]): Promise<HistoricFile[]> {
  if (blobs.length === 0) return [];
  const output = await git(folder, ['cat-file', '--batch'], blobs.map(({ oid }) => `${oid}\n`).join(''));
  const files: HistoricFile[] = [];
  let at = 0;
  for (const { name } of blobs) {
    const end = output?.indexOf(10, at) ?? -1;
    if (!output || end < 0) break;
    // `<oid> blob <size>` and then the content, or `<oid> missing`.
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    files.push({ name, bytes: output.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return files;
}

/** Undefined when git is missing or fails. */
function git(folder: string, args: string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const running = spawn('git', args, { cwd: folder, env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
    running.on('error', () => done(undefined));
    // git may exit before it reads all input.
    running.stdin.on('error', () => undefined);
    running.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    running.on('close', (status) => done(status === 0 ? Buffer.concat(chunks) : undefined));
    running.stdin.end(input);
  });
}

/** Keeps git in this repository, also in hooks, and off the network. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...rest } = process.env;
  // git before 2.44 does not know GIT_NO_LAZY_FETCH; there GIT_ALLOW_PROTOCOL prevents the fetch.
  return { ...rest, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
}
