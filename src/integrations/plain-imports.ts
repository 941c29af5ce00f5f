import type { AstroIntegration } from 'astro';

/**
 * Leaves `import()` in the scripts of the pages as it is. Vite puts a loader around it that fetches styles and further
 * scripts ahead; the scripts here bring no styles, and the loader would be half of what every page loads.
 */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'plain-imports',
    transform: (_code: string, id: string) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
  return {
    name: 'archive-plain-imports',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
