import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';

/** The content folder appears as `content` in the output. */
export interface Run {
  status: number | null;
  output: string[];
  errors: string[];
}

/** Runs `npm run new` without a terminal. */
export async function runNew(content: string, ...args: string[]): Promise<Run> {
  const command = spawn(process.execPath, ['src/cli/new.ts', ...args], {
    env: { ...process.env, ARCHIVE_CONTENT: content, SITE_BASE: '', GITHUB_REPOSITORY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { output: '', errors: '' };
  command.stdout.on('data', (chunk: Buffer) => (printed.output += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (printed.errors += chunk.toString()));
  const status = await new Promise<number | null>((done) => command.on('close', done));
  const lines = (text: string) => text.replaceAll(content, 'content').split('\n').filter(Boolean);
  return { status, output: lines(printed.output), errors: lines(printed.errors) };
}

export async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Array.fromAsync(paths.sort(), async (path) => [
    path.slice(folder.length + 1),
    await readFile(path, 'utf8'),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

export async function problemsIn(folder: string): Promise<string[]> {
  return formatErrors((await checkContent(folder)).problems, folder);
}
