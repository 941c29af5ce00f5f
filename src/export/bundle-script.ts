import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { forOldest } from '../oldest-browsers.ts';

const client = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

export const downloadEntry = client('download/scripts.ts');

/** Scripts that need a server, and their replacements, as absolute paths. */
export const replacements: ReadonlyMap<string, string> = new Map([
  [client('ask-search.ts'), client('download/ask-search.ts')],
  [client('trusted-types.ts'), client('download/trusted-types.ts')],
]);

const replaceScripts: Plugin = {
  name: 'replace-scripts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const replacement = replacements.get(join(resolveDir, path));
      return replacement === undefined ? undefined : { path: replacement };
    });
  },
};

/**
 * Returns a classic script. The site’s base is the folder of the download. `fetch` comes from
 * `src/client/download/fetch.ts`. `archive:pagefind` is the unchanged `pagefind.js` at the path `pagefind`.
 */
export async function bundleScript(entry: string, pagefind: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    ...forOldest,
    alias: { 'archive:pagefind': resolve(pagefind) },
    plugins: [replaceScripts],
    inject: [client('download/download-root.ts'), client('download/fetch.ts'), client('../search/lost-files.ts')],
    define: {
      'console.error': 'reportLost',
      'import.meta.env.BASE_URL': 'downloadRoot',
      'import.meta.env.LIVE_PREVIEW': 'false',
      'import.meta.url': 'downloadRoot',
    },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
