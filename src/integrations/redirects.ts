import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** For hosts that can redirect. Astro makes no routes from files that start with `_`. */
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
