import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { readPage } from '../html/built-page.ts';
import { formatBytes } from '#domain/formats/format-bytes.ts';
import { isListed, keptPath, textOf, type Edition, type EditionFile } from '../offline/edition.ts';
import { firstVisitPaths } from '../offline/first-visit.ts';
import { addressOf, builtFiles } from '../html/built-files.ts';
import { siteBase, siteOffline, siteUrl } from './environment.ts';

/** Only the manifest integration may run later. */
export function offline(): AstroIntegration {
  return {
    name: 'archive-offline',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const isOn = siteOffline && command !== 'dev';
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': JSON.stringify(isOn) } } });
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const edition = await sumUp(folder);
        await writeFile(join(folder, 'edition.json'), `${JSON.stringify(edition)}\n`);
        await writeWorker(folder, edition, siteOffline);
        const { files } = edition;
        const first = files.filter((file) => file.first);
        logger.info(`${describe(files)} to keep offline, ${describe(first)} of them at the first visit`);
      },
    },
  };
}

/** Without `isOn` the worker removes what earlier workers have kept. */
export async function writeWorker(folder: string, { id }: Edition, isOn: boolean): Promise<void> {
  const entry = isOn ? '../offline/service-worker.ts' : '../offline/remove-archive.ts';
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { EDITION_ID: JSON.stringify(id) },
    logLevel: 'warning',
  });
}

async function sumUp(folder: string): Promise<Edition> {
  const files: EditionFile[] = [];
  for (const file of await builtFiles(folder)) {
    const path = addressOf(file).slice(1);
    if (!isListed(path)) continue;
    const content = await readFile(join(folder, file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.push({ path, sha256, bytes: content.length });
  }
  const first = firstVisitPaths(files, await explainedPaths(folder));
  for (const file of files) if (first.has(file.path)) file.first = true;
  return { id: createHash('sha256').update(textOf(files)).digest('hex'), files };
}

/** Articles that the explainers page links to. */
async function explainedPaths(folder: string): Promise<Set<string>> {
  const html = await readFile(join(folder, 'explainers/index.html'), 'utf8');
  const scope = new URL(siteBase, siteUrl).href;
  const paths = readPage('/explainers/', html).links.flatMap((link) => {
    const address = URL.parse(link, scope);
    return (address && keptPath(address.href, scope)) ?? [];
  });
  return new Set(paths.filter((path) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)));
}

function describe(files: EditionFile[]): string {
  return `${files.length} files (${formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0))})`;
}
