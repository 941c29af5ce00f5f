import type { AstroIntegration } from 'astro';

/**
 * Tells the pages whether they are in the live preview, where drafts are shown, by the command that runs.
 * `import.meta.env.DEV` would not do: with `NODE_ENV=development` on a machine it is true in a build as well.
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
