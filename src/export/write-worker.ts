import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forOldest } from '../oldest-browsers.ts';

/** Without `isOn` the worker removes what earlier workers have kept. */
export async function writeWorker(folder: string, listChecksum: string, isOn: boolean): Promise<void> {
  const entry = isOn ? '../offline/service-worker.ts' : '../offline/remove-archive.ts';
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    ...forOldest,
    define: { LIST_CHECKSUM: JSON.stringify(listChecksum) },
    logLevel: 'warning',
  });
}
