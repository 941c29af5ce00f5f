import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Adds `/_redirects`, for hosts that can redirect. Astro makes no route of a file whose name begins with `_`. */
export function redirects(): AstroIntegration {
  return {
    name: 'archive-redirects',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        injectRoute({
          pattern: '/_redirects',
          entrypoint: fileURLToPath(new URL('../pages/_redirects.ts', import.meta.url)),
        });
      },
    },
  };
}
