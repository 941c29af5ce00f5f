import type { BrowserContext, Page } from 'playwright-core';
import type { Random } from '../fixtures/random.ts';
import type { FolderServer } from './serve-folder.ts';

export const cuts = [
  'server killed',
  'tab killed',
  'browser killed',
  'no room',
  'an error',
  'old bytes',
  'half',
] as const;
export type Cut = (typeof cuts)[number];

/** `old` is the content in the previous edition. */
export interface ChangedFile {
  path: string;
  bytes: number;
  old: Buffer;
}

interface Scene {
  context: BrowserContext;
  server: FolderServer;
  /** The page that starts the update. */
  page: Page;
  changed: ChangedFile[];
  random: Random;
}

/** Prepares an interruption at a random moment or file. */
export async function prepareCut(cut: Cut, { context, server, page, changed, random }: Scene): Promise<void> {
  const cdp = await context.newCDPSession(page);
  // Plus the worker, the list, and one request for no interruption.
  const moment = 1 + random.below(changed.length + 3);
  const [victim] = random.some(changed, 1);
  const kill = (act: () => Promise<unknown>): void => {
    let requests = 0;
    server.fault = async () => {
      if (++requests !== moment) return undefined;
      // The target may have ended by then.
      await act().catch(() => undefined);
      return 'silence';
    };
  };
  switch (cut) {
    case 'server killed':
      return void kill(() => server.stop());
    case 'tab killed':
      await cdp.send('ServiceWorker.enable');
      return void kill(async () => {
        await cdp.send('ServiceWorker.stopAllWorkers');
        // A crashed page does not answer.
        void cdp.send('Page.crash').catch(() => undefined);
      });
    case 'browser killed': {
      const browser = await context.browser()?.newBrowserCDPSession();
      return void kill(() => Promise.resolve(void browser?.send('Browser.crash').catch(() => undefined)));
    }
    case 'no room': {
      const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      const needed = changed.reduce((sum, { bytes }) => sum + bytes, 0);
      const quotaSize = usage + random.below(needed);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize });
      return;
    }
    case 'an error':
      server.fault = (path) => (path === victim?.path ? 500 : undefined);
      return;
    case 'old bytes':
      server.fault = (path) => (path === victim?.path ? victim.old : undefined);
      return;
    case 'half':
      server.fault = (path) => (path === victim?.path ? 'half' : undefined);
  }
}
