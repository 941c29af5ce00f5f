import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { Edition, EditionFile } from '../offline/edition.ts';
import { addressOf, builtFiles } from './built-files.ts';

/** Lists the finished site with the sum of every file, and writes the service worker that keeps it. Comes last. */
export function offline(): AstroIntegration {
  return {
    name: 'archive-offline',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const edition = await sumUp(folder);
        await writeFile(join(folder, 'edition.json'), `${JSON.stringify(edition)}\n`);
        await build({
          entryPoints: [fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))],
          outfile: join(folder, 'sw.js'),
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          define: { EDITION_ID: JSON.stringify(edition.id) },
          logLevel: 'warning',
        });
        const bytes = edition.files.reduce((sum, file) => sum + file.bytes, 0);
        logger.info(`${edition.files.length} files, ${Math.round(bytes / 1024)} KiB to keep offline`);
      },
    },
  };
}

async function sumUp(folder: string): Promise<Edition> {
  const files: EditionFile[] = [];
  for (const file of await builtFiles(folder)) {
    if (!isKept(file)) continue;
    const content = await readFile(join(folder, file));
    files.push({
      path: addressOf(file).slice(1),
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
    });
  }
  const sums = files.map(({ path, sha256 }) => `${sha256} ${path}\n`).join('');
  return { id: createHash('sha256').update(sums).digest('hex'), files };
}

/** What a reader needs: not the pictures for sharing, what only crawlers read, or what this step itself writes. */
function isKept(file: string): boolean {
  return !/(^|\/)share\.png$|^sitemap|^robots\.txt$|^_(headers|redirects)$|(^|\/)timemap\.link$|^sw\.js$|^edition\.json$/.test(
    file,
  );
}
