import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { writeFiles } from '../fixtures/write-content.ts';

export interface Build {
  status: number | null;
  output: string;
  out: string;
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'archive-'));
}

/**
 * The project and its history in a folder of its own, with the dependencies of this one. Astro keeps modules and types
 * in .astro/, so whatever writes there without the lock of a build needs its own.
 */
export async function copyOfProject(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['.git', 'src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(name, join(folder, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Writes the last good site of a build that will fail. Returns a function that expects it to be there unchanged. */
export async function goodSiteIn(folder: string): Promise<() => Promise<void>> {
  await writeFiles(folder, { 'index.html': 'The last good build.' });
  const before = await checksumsOf(folder);
  return async () => expect(await checksumsOf(folder)).toEqual(before);
}

/** Runs `npm run build` in `cwd`, with `env` added to the environment. */
export async function buildSite(env: Record<string, string> = {}, cwd = resolve('.')): Promise<Build> {
  const out = env.ARCHIVE_OUT ?? join(await temporaryFolder(), 'dist');
  return { ...(await endOf(startBuild({ ...env, ARCHIVE_OUT: out }, { cwd }))), out };
}

export async function endOf(command: ChildProcessWithoutNullStreams): Promise<Omit<Build, 'out'>> {
  let output = '';
  command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => command.on('close', done));
  return { status, output };
}

/** A detached build has a process group, so it can be killed with its children. */
export function startBuild(
  env: Record<string, string>,
  options: { cwd?: string; detached?: boolean } = {},
): ChildProcessWithoutNullStreams {
  return startCommand(['src/cli/build.ts'], { ASTRO_TELEMETRY_DISABLED: '1', ...env }, options);
}

/** Some hosts allow 1,024 open files. A quarter of that leaves room to grow. */
export const mostOpenFiles = 256;

/** The command may open {@link mostOpenFiles} files at once. */
export function startCommand(
  [file = '', ...args]: string[],
  env: Record<string, string>,
  options: { cwd?: string; detached?: boolean } = {},
): ChildProcessWithoutNullStreams {
  return spawn('/bin/sh', ['-c', `ulimit -n ${mostOpenFiles} && exec "$@"`, 'sh', process.execPath, file, ...args], {
    ...options,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
}

export async function checksumsOf(folder: string): Promise<Record<string, string>> {
  const files = await builtFiles(folder);
  const checksums = await Array.fromAsync(files, async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(checksums) as Record<string, string>;
}
