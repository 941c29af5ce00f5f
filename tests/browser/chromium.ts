import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** The bundled browser's own flags would disable web security, which the tests check. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `libraries` is a folder of libraries that the machine lacks. */
export interface ChosenBrowser {
  executablePath: string;
  libraries?: string;
}

/**
 * Finds the browser in `CHROME`, else an installed one, else the bundled one, which an empty `CHROME` selects. Calls
 * must not run in parallel: the first unpacks the bundled one.
 */
export async function chooseBrowser(): Promise<ChosenBrowser> {
  const executablePath = process.env.CHROME ?? installed.find((path) => existsSync(path));
  return executablePath ? { executablePath } : unpackBundled();
}

export function launchOptions({ executablePath, libraries }: ChosenBrowser): LaunchOptions {
  const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: path };
  return { executablePath, args: flags, ...(libraries && { env }) };
}

async function unpackBundled(): Promise<ChosenBrowser> {
  const executablePath = await bundled.executablePath();
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  await inflate(join(bin, 'al2023.tar.br'));
  return { executablePath, libraries: join(tmpdir(), 'al2023', 'lib') };
}
