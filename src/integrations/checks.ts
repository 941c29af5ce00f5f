import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage } from '../html/built-page.ts';
import { checkPages } from '../html/checks/check-pages.ts';
import { addressOf, builtFiles } from '../html/built-files.ts';
import { reservedUrl, settings } from '../settings/settings.ts';

export function checks(): AstroIntegration {
  return {
    name: 'archive-checks',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const files = await builtFiles(folder);
        // One at a time: a process may have only a thousand files open.
        const pages = await Array.fromAsync(
          files.filter((file) => file.endsWith('.html')),
          async (file) => readPage(addressOf(file), await readFile(join(folder, file), 'utf8')),
        );
        const { siteBase, siteUrl = reservedUrl } = settings();
        const paths = new Set(files.map(addressOf));
        const problems = checkPages({ pages, paths, base: siteBase, origin: siteUrl });
        for (const { file, message, fix } of problems) logger.error(`${file} ${message} ${fix}`);
        if (problems.length > 0) throw new Error(`${problems.length} problems in the finished pages, listed above.`);
        logger.info(`${pages.length} pages checked`);
      },
    },
  };
}
