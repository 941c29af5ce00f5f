import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { openContexts } from '../browser/shared-browser.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Pages that were open when the test failed, with their pictures. */
    pages?: { address: string; picture?: string }[];
  }
}

/** Where pictures of failed tests are left. */
const folder = 'test-results';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await mkdir(folder, { recursive: true });
  const contexts = await openContexts();
  const pages = contexts.flatMap((context) => context.pages()).filter((page) => page.url() !== 'about:blank');
  task.meta.pages = await Promise.all(
    pages.map(async (page, index) => {
      const picture = join(folder, `${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}-${task.id}-${index + 1}.png`);
      // A page that has crashed, or never answers, has no picture.
      const isTaken = await page.screenshot({ path: picture, timeout: 5000 }).then(
        () => true,
        () => false,
      );
      return { address: page.url(), ...(isTaken && { picture }) };
    }),
  );
});

// The browser goes on to the next file, what this one has left open does not.
afterAll(async () => {
  for (const context of await openContexts()) await context.close();
});
