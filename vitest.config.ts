import { configDefaults, defineConfig } from 'vitest/config';

/** What the projects that read a built site share. */
const onSite = {
  globalSetup: ['tests/suite/set-up.ts'],
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    // For two cores, since tests in a browser wait for much of their time.
    maxWorkers: 3,
    expect: { poll: { timeout: 60_000 } },
    reporters: [...(process.env.CI ? (['default'] as const) : configDefaults.reporters), './tests/suite/report.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/*/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**'],
          testTimeout: 60_000,
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
          // All files of a worker share its browser; hooks after a test run in their order, so that it is shown as it failed.
          isolate: false,
          sequence: { hooks: 'list' },
        },
      },
    ],
  },
});
