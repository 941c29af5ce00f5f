import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const client = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

export const editionEntry = client('carried-scripts.ts');

/** `carried-x.ts` replaces `x.ts` where a server would be needed. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer, resolveDir }) => {
      const standIn = join(resolveDir, path.replace(/(?=[^/]+$)/, 'carried-'));
      return existsSync(standIn) && standIn !== importer ? { path: standIn } : undefined;
    });
  },
};

/**
 * Returns a classic script. The base of the site is the folder of the download. `fetch` comes from
 * `src/client/carried-files.ts`. `archive:pagefind` is the unchanged `pagefind.js` at the path `pagefind`.
 */
export async function bundleScript(entry: string, pagefind: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { 'archive:pagefind': resolve(pagefind) },
    plugins: [standIns],
    inject: [client('edition-root.ts'), client('carried-files.ts')],
    define: {
      'import.meta.env.BASE_URL': 'editionRoot',
      'import.meta.env.LIVE_PREVIEW': 'false',
      'import.meta.url': 'editionRoot',
    },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
