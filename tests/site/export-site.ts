import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { endOf } from './build-site.ts';

/** `env` is added to the environment. */
export async function exportSite(
  out: string,
  env: Record<string, string> = {},
): Promise<{ status: number | null; output: string }> {
  const exporting = spawn(process.execPath, ['src/cli/export.ts'], {
    env: { ...process.env, ARCHIVE_OUT: out, SOURCE_DATE_EPOCH: '1646136000', NO_COLOR: '1', ...env },
  });
  return endOf(exporting);
}

export async function unpacked(out: string, name: string): Promise<Map<string, Buffer>> {
  const files = unzipSync(await readFile(join(out, 'downloads', name)));
  return new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
}
