import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from './chromium.ts';

/** The browser of this worker, started once, and what is open in browsers with a profile. */
interface Opened {
  browser?: Promise<Browser>;
  profiles: Set<BrowserContext>;
}

// Kept on the global object, since each test file may load this module anew.
const opened: Opened = ((globalThis as { archiveBrowser?: Opened }).archiveBrowser ??= { profiles: new Set() });

/** The browser that all test files of a worker share: they close their contexts, never the browser. */
export function sharedBrowser(): Promise<Browser> {
  return (opened.browser ??= chromium.launch(launchOptions(inject('browser'))));
}

/** Starts the same browser with a profile: in a folder, where it is again after a crash, else for as long as it is open. */
export async function launchWithProfile(folder = ''): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, launchOptions(inject('browser')));
  opened.profiles.add(context);
  context.once('close', () => opened.profiles.delete(context));
  return context;
}

/** Every context that is open in this worker. */
export async function openContexts(): Promise<BrowserContext[]> {
  const shared = (await opened.browser)?.contexts() ?? [];
  return [...shared, ...opened.profiles];
}
