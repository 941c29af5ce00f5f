import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forOldest } from '../oldest-browsers.ts';
import type { IndexFile } from './index-file.ts';

const source = (name: string): string => fileURLToPath(new URL(`../search/${name}`, import.meta.url));

/**
 * A classic script that contains Pagefind’s unchanged engine, without its messages to developers. `base` is the prefix
 * of result addresses.
 */
export async function bundleWorker(engine: IndexFile[], base: string): Promise<string> {
  const pagefind = engine.find(({ path }) => path === 'pagefind.js');
  const { outputFiles } = await build({
    entryPoints: [source('search-worker.ts')],
    write: false,
    bundle: true,
    minify: true,
    drop: ['console'],
    format: 'iife',
    ...forOldest,
    inject: [source('lost-files.ts')],
    define: {
      'console.error': 'reportLost',
      'import.meta.env.BASE_URL': JSON.stringify(base),
      'import.meta.url': 'undefined',
      // A worker has neither.
      window: 'undefined',
      document: 'undefined',
    },
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
