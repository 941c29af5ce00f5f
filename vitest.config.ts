import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: [
            'tests/{domain,map,loader,markdown,checks,cli,export,offline,search,indexing,structure,as-of}/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      // One file at a time: these build the site and drive a browser, and the machine has two cores.
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
