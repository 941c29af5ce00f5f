import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

const order = readFileSync(new URL('../styles/layers.css', import.meta.url), 'utf8');

/**
 * Puts the order of the layers into every stylesheet. The first stylesheet of a page decides it, and Astro may put that
 * of a component first.
 */
export function layerOrder(): AstroIntegration {
  const plugin = {
    name: 'layer-order',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      /\.css(?:\?transform-only)?$/.test(id) ? { code: order + code, map: null } : null,
  };
  return {
    name: 'archive-layer-order',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
