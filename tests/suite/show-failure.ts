import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { openContexts } from '../browser/shared-browser.ts';

declare module 'vitest' {
  interface TaskMeta {
    pages?: { address: string; picture?: string }[];
  }
}

const folder = 'test-results';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await mkdir(folder, { recursive: true });
  const contexts = await openContexts();
  const pages = contexts.flatMap((context) => context.pages()).filter((page) => page.url() !== 'about:blank');
  task.meta.pages = await Promise.all(
    pages.map(async (page, index) => {
      const picture = join(folder, `${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}-${task.id}-${index + 1}.png`);
      // Crashed or hanging pages have no picture.
      const isTaken = await page.screenshot({ path: picture, timeout: 5000 }).then(
        () => true,
        () => false,
      );
      return { address: page.url(), ...(isTaken && { picture }) };
    }),
  );
});

// The browser stays open for the next file.
afterAll(async () => {
  for (const context of await openContexts()) await context.close();
});
