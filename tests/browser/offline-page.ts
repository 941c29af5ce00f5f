import type { Locator, Page } from 'playwright-core';
import type { EditionFile } from '../../src/offline/edition.ts';

/** Waits for `said`, by default the offer to keep the rest. */
export async function openOffline(page: Page, origin: string, said = 'Keeping everything needs'): Promise<void> {
  await page.goto(`${origin}/offline/`);
  await untilSaid(page, said);
}

export function untilSaid(page: Page, text: string): Promise<void> {
  return page.locator('offline-archive [role=status]').filter({ hasText: text }).waitFor();
}

export function keepAll(page: Page): Locator {
  return page.getByRole('button', { name: 'Keep the whole archive on this device' });
}

export function keysIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => `${name} `.startsWith(`archive ${location.origin}/ `));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });
}

export async function keptPaths(page: Page, files: EditionFile[]): Promise<string[]> {
  const { origin } = new URL(page.url());
  const keys = new Set(await keysIn(page));
  return files.filter(({ path, sha256 }) => keys.has(`${origin}/${path}?sha256=${sha256}`)).map(({ path }) => path);
}

export async function keptEditions(page: Page): Promise<string[]> {
  return (await keysIn(page)).flatMap((key) => new URL(key).searchParams.get('edition') ?? []);
}
