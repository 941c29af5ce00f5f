import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtFiles } from '../../src/integrations/built-files.ts';

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
  const build = startBuild({ ...env, ARCHIVE_OUT: out }, { cwd });
  let output = '';
  build.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  build.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => build.on('close', done));
  return { status, output, out };
}

/** Starts a build; a detached one has a process group of its own, to be killed with all that it has started. */
export function startBuild(
  env: Record<string, string>,
  options: { cwd?: string; detached?: boolean } = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['src/cli/build.ts'], {
    ...options,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
  });
}

/** The sum of every file of a folder, by its path. */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const files = await builtFiles(folder);
  const sums = await Promise.all(
    files.map(async (file) => [
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(sums) as Record<string, string>;
}
