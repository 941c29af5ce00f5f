import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { IndexFile } from './index-file.ts';

/** A classic script that contains Pagefind’s unchanged engine. */
export async function bundleWorker(engine: IndexFile[]): Promise<string> {
  const pagefind = engine.find(({ path }) => path === 'pagefind.js');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../search/search-worker.ts', import.meta.url))],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'import.meta.url': 'undefined' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'pagefind',
        setup(bundle) {
          bundle.onResolve({ filter: /^archive:pagefind$/ }, ({ path }) => ({ path, namespace: 'pagefind' }));
          bundle.onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({
            contents: Buffer.from(pagefind?.content ?? new Uint8Array()),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
