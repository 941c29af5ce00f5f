import { configDefaults, defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/suite/slow-first.ts';

/** For tests of a built site. */
const onSite = {
  globalSetup: ['tests/suite/set-up.ts'],
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    // For two cores: browser tests mostly wait.
    maxWorkers: 3,
    // Pictures read their colours from a style.
    css: { include: /tokens\.css/ },
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: SlowFirst },
    reporters: [...(process.env.CI ? (['default'] as const) : configDefaults.reporters), './tests/suite/report.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/*/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      { extends: true, test: { ...onSite, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...onSite,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/suite/show-failure.ts'],
          // A worker's files share a browser. Hooks run in this order, so that a failure is shown before cleanup.
          isolate: false,
          sequence: { hooks: 'list' },
        },
      },
    ],
  },
});
