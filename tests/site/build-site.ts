import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtFiles } from '../../src/html/built-files.ts';

/** A finished build: how it ended, what it printed, and where its files are. */
export interface Build {
  status: number | null;
  output: string;
  out: string;
}

/** A folder for one test, in the system's place for such. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'archive-'));
}

/** Builds the site as `npm run build` does. `env` is added to the environment; `cwd` is the project to build. */
export async function buildSite(env: Record<string, string> = {}, cwd = resolve('.')): Promise<Build> {
  const out = env.ARCHIVE_OUT ?? join(await temporaryFolder(), 'dist');
  return { ...(await endOf(startBuild({ ...env, ARCHIVE_OUT: out }, { cwd }))), out };
}

/** Waits for the end of a process that was started. */
export async function endOf(command: ChildProcessWithoutNullStreams): Promise<Omit<Build, 'out'>> {
  let output = '';
  command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => command.on('close', done));
  return { status, output };
}

/** Starts a build; a detached one has a process group of its own, to be killed with all that it has started. */
export function startBuild(
  env: Record<string, string>,
  options: { cwd?: string; detached?: boolean } = {},
): ChildProcessWithoutNullStreams {
  return startCommand(['src/cli/build.ts'], { ASTRO_TELEMETRY_DISABLED: '1', ...env }, options);
}

/** Some hosts let a process open 1,024 files at once. With a quarter of that there is room to grow. */
export const mostOpenFiles = 256;

/** Starts a command of the project, which may open {@link mostOpenFiles} files at once. `env` is added to the environment. */
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

/** The sum of every file of a folder, by its path. */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const files = await builtFiles(folder);
  const sums = await Array.fromAsync(files, async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(sums) as Record<string, string>;
}
