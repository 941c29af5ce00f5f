import type { AstroIntegration } from 'astro';

/**
 * Defines `import.meta.env.LIVE_PREVIEW`. `import.meta.env.DEV` is also true in a build with `NODE_ENV=development`.
 */
export function livePreview(): AstroIntegration {
  return {
    name: 'archive-live-preview',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        updateConfig({ vite: { define: { 'import.meta.env.LIVE_PREVIEW': JSON.stringify(command === 'dev') } } });
      },
    },
  };
}
