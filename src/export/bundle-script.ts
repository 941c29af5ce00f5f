import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const client = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

/** The modules of the site that an edition in a folder runs. */
export const editionEntry = client('carried-scripts.ts');

/** Puts `carried-x.ts` in the place of `x.ts`, where there is one: it does in a folder what the other cannot. */
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
 * Makes a classic script of a module, with all that it imports. In it the base of the site is the folder of the edition,
 * `fetch` is that of `src/client/carried-files.ts`, and `archive:pagefind` is the engine of the site, unchanged:
 * `pagefind` is the path of its `pagefind.js`.
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
