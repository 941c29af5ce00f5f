import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findEditionInstant } from '../export/edition-instant.ts';
import { writeManifest } from '../export/write-manifest.ts';
import { contentFolder } from '../loader/content-folder.ts';

/** Lists every file of the finished site, with its sum. Comes last of all: nothing in it changes any more. */
export function manifest(): AstroIntegration {
  return {
    name: 'archive-manifest',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const count = await writeManifest(folder, await findEditionInstant(folder, contentFolder()));
        logger.info(`${count} files summed up`);
      },
    },
  };
}
