import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findEditionInstant } from '../export/edition-instant.ts';
import { writeManifest } from '../export/write-manifest.ts';
import { contentFolder } from '../loader/content-folder.ts';

/** Must be the last integration, since no file may change after it. */
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
