import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { offline } from '../integrations/offline.ts';

/** Updates the offline list and worker after a file has changed. */
export async function renewOffline(folder: string): Promise<void> {
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await offline().hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    logger,
    pages: [],
    assets: new Map(),
  });
}
