import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from './chromium.ts';

interface Opened {
  browser?: Promise<Browser>;
  profiles: Set<BrowserContext>;
}

// Global, since each test file may load this module again.
const opened: Opened = ((globalThis as { archiveBrowser?: Opened }).archiveBrowser ??= { profiles: new Set() });

/** Test files must close their contexts, never the browser. */
export function sharedBrowser(): Promise<Browser> {
  return (opened.browser ??= chromium.launch(launchOptions(inject('browser'))));
}

/** A profile in `folder` survives a crash; the default is temporary. */
export async function launchWithProfile(folder = ''): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, launchOptions(inject('browser')));
  opened.profiles.add(context);
  context.once('close', () => opened.profiles.delete(context));
  return context;
}

export async function openContexts(): Promise<BrowserContext[]> {
  const shared = (await opened.browser)?.contexts() ?? [];
  return [...shared, ...opened.profiles];
}
