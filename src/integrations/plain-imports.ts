import type { AstroIntegration } from 'astro';

/**
 * Removes Vite’s loader around `import()`: half of what every page loads. It preloads styles and scripts; scripts here
 * have no styles.
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
