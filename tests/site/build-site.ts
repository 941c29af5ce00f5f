import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  const build = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env, ARCHIVE_OUT: out },
  });
  let output = '';
  build.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  build.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => build.on('close', done));
  return { status, output, out };
}
