import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** Our own flags. Those that come with the bundled browser switch web security off, and so hide what we test for. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that is there: its program, and the folder of libraries that it needs where the machine has none. */
export interface ChosenBrowser {
  executablePath: string;
  libraries?: string;
}

/**
 * Finds the browser that `CHROME` names, else an installed one, else the one that comes with the dependencies, which
 * an empty `CHROME` asks for. That one is unpacked by the first call, so no two calls may run at a time.
 */
export async function chooseBrowser(): Promise<ChosenBrowser> {
  const executablePath = process.env.CHROME ?? installed.find((path) => existsSync(path));
  return executablePath ? { executablePath } : unpackBundled();
}

/** How a chosen browser is launched. */
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
