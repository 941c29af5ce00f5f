import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { offline } from '../integrations/offline.ts';

/** Sums a finished site up anew for the worker that keeps it offline, after a file of it has changed. */
export async function renewOffline(folder: string): Promise<void> {
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await offline().hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    logger,
    pages: [],
    assets: new Map(),
  });
}
