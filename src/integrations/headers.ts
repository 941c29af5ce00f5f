import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeaders, formatHtaccess } from '#domain/formats/response-headers.ts';
import { settings } from '../settings/settings.ts';

export function headers(): AstroIntegration {
  return {
    name: 'archive-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), formatHeaders(settings().siteBase));
        await writeFile(new URL('.htaccess', dir), formatHtaccess());
      },
    },
  };
}
