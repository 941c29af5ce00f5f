import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatBytes } from '#domain/formats/format-bytes.ts';
import { findEditionInstant } from '../export/edition-instant.ts';
import { writeEdition } from '../export/write-edition.ts';
import { contentFolder } from '../loader/content-folder.ts';
import type { EditionFile } from '../offline/edition.ts';
import { settings } from '../settings/settings.ts';

/** Must be the last integration, since no file may change after it. */
export function edition(): AstroIntegration {
  return {
    name: 'archive-edition',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const isOn = settings().isOffline && command !== 'dev';
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': JSON.stringify(isOn) } } });
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const instant = await findEditionInstant(folder, contentFolder());
        const { edition, files } = await writeEdition(folder, { instant, isOffline: settings().isOffline });
        const first = edition.files.filter((file) => file.first);
        logger.info(`${describe(edition.files)} to keep offline, ${describe(first)} of them at the first visit`);
        logger.info(`${files.length} files with checksums, edition ${edition.id}`);
      },
    },
  };
}

function describe(files: EditionFile[]): string {
  return `${files.length} files (${formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0))})`;
}
