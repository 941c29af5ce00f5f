import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chooseBrowser, type ChosenBrowser } from '../browser/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    editions: string;
    browser: ChosenBrowser;
  }
}

/** One folder for all output, removed after the run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/manifest.json')) throw new Error('These tests read dist/. Run npm run build first.');
  project.provide('browser', await chooseBrowser());
  const { TMPDIR, ARCHIVE_TEST_FOLDER } = process.env;
  // Each project calls this; editions are shared.
  const folder = ARCHIVE_TEST_FOLDER ?? (await mkdtemp(join(tmpdir(), 'archive-tests-')));
  const editions = join(folder, 'editions');
  project.provide('editions', editions);
  if (ARCHIVE_TEST_FOLDER) return () => Promise.resolve();
  await mkdir(editions);
  Object.assign(process.env, { TMPDIR: folder, ARCHIVE_TEST_FOLDER: folder });
  return async () => {
    delete process.env.ARCHIVE_TEST_FOLDER;
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
