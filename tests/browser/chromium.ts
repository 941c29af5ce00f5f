import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

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

/**
 * Starts the browser that `CHROME` names, else an installed one, else the one that came with the dependencies.
 * An empty `CHROME` asks for the last of these.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chosenBrowser());
}

/** Starts the same browser with a profile: in a folder, where it is there again after a crash, else for as long as it is open. */
export async function launchWithProfile(folder = ''): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, await chosenBrowser());
}

async function chosenBrowser(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROME ?? installed.find((path) => existsSync(path));
  return { ...(executablePath ? { executablePath } : await bundledBrowser()), args: flags };
}

/** The bundled browser, with the libraries beside it for machines that have none. */
async function bundledBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const executablePath = await bundled.executablePath();
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  await inflate(join(bin, 'al2023.tar.br'));
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries } };
}
