import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checksumOfList, type Edition } from '../../src/offline/edition.ts';
import { chosenSeed, randomFrom } from '../fixtures/random.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { shortOrFull } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';
import { launchWithProfile } from './shared-browser.ts';
import { cuts, prepareCut, type ChangedFile } from './cut-update.ts';
import { copyOfSite, fileOf, readEdition, renewEdition } from './edition-folder.ts';
import { keptEditions, keptPaths } from './offline-page.ts';
import { untilKept, untilTakenOver } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

const runs = shortOrFull(7, 50);
const seed = chosenSeed();
const random = randomFrom(seed);

let folder: string;
let profile: string;
let server: FolderServer;
let context: BrowserContext;

beforeAll(async () => {
  folder = await copyOfSite(await builtEdition('a generated archive'));
  profile = await temporaryFolder();
  server = await serveFolder(folder);
  context = await launchWithProfile(profile);
});
afterAll(async () => {
  await context.close();
  await server.stop();
});

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/about/`);
  await untilKept(page);
  return page;
}

/** Publishes an edition with changes in random kept pages, and returns those. */
async function publish(run: number, kept: string[]): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  const pages = kept.filter((path) => path === '' || path.endsWith('/'));
  for (const path of random.some(pages, 5 + random.below(60))) {
    const file = join(folder, fileOf(path));
    const old = await readFile(file);
    await writeFile(file, `${old.toString()}<!-- Edition ${run} -->\n`);
    changed.push({ path, old, bytes: old.length });
  }
  await renewEdition(folder);
  return changed;
}

/** Waits until a new edition is kept or has failed. */
function untilSettled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    while (registration.installing) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Returns status and checksum by path without a server, and the kept editions. */
async function readKept(paths: string[]): Promise<{ read: Record<string, string>; editions: string[] }> {
  await server.stop();
  const page = await context.newPage();
  const response = await page.goto(`${server.origin}/`);
  expect(response?.status()).toBe(200);
  const read = await page.evaluate(async (paths) => {
    const checksums = paths.map(async (path) => {
      const response = await fetch(`/${path}`);
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
      const checksum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return [path, `${response.status} ${checksum}`];
    });
    return Object.fromEntries(await Promise.all(checksums)) as Record<string, string>;
  }, paths);
  const editions = await keptEditions(page);
  await page.close();
  return { read, editions };
}

function contentOf({ files }: Edition, paths: string[]): Record<string, string> {
  const checksums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return Object.fromEntries(paths.map((path) => [path, `200 ${checksums.get(path)}`]));
}

/** Lets a waiting edition become active. Restarts a killed browser. */
async function closeAll(isKilled: boolean): Promise<void> {
  if (isKilled) context = await launchWithProfile(profile);
  for (const page of context.pages().slice(1)) await page.close();
  await untilTakenOver(context);
}

/** Uses the notice in most runs, else closes all pages. */
async function takeOver(page: Page): Promise<void> {
  const isWaiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  if (!isWaiting || random.below(4) === 0) return closeAll(false);
  const isRead = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Read the new edition' }).click();
  await isRead;
}

it(`survives ${runs} updates that are interrupted, and completes each at the next visit (ARCHIVE_SEED=${seed})`, async () => {
  await (await visit()).close();
  let cutShort = 0;
  for (let run = 0; run < runs; run++) {
    const cut = cuts[run % cuts.length] ?? 'server killed';
    const label = `run ${run} of ARCHIVE_SEED=${seed}: ${cut}`;
    const page = await visit();
    const before = await readEdition(folder);
    const kept = await keptPaths(page, before.files);
    expect(kept.length, label).toBeGreaterThan(100);

    const changed = await publish(run, kept);
    const after = await readEdition(folder);
    const list = await checksumOfList(after.files);
    await prepareCut(cut, { context, server, page, changed, random });
    // A killed page does not answer.
    const isAnswered = await untilSettled(page).then(
      () => true,
      () => false,
    );
    if (!isAnswered || random.below(2) === 0) await closeAll(!isAnswered && cut === 'browser killed');
    const { read, editions } = await readKept(kept);
    if (!editions.includes(list)) cutShort++;
    const [whole, old] = [contentOf(after, kept), contentOf(before, kept)];
    const isNew = changed.some(({ path }) => read[path] === whole[path]);
    expect(read, label).toEqual(isNew ? whole : old);

    await closeAll(false);
    server = await serveFolder(folder, { port: Number(new URL(server.origin).port) });
    const next = await visit();
    await untilSettled(next);
    expect(await keptEditions(next), label).toContain(list);
    await takeOver(next);
    // The next run reads the other kept files, while this edition is the previous one.
    const paths = changed.map(({ path }) => path);
    expect((await readKept(paths)).read, label).toEqual(contentOf(after, paths));
    server = await serveFolder(folder, { port: Number(new URL(server.origin).port) });
    await next.close();
  }
  // The others ended before their interruption.
  expect(cutShort).toBeGreaterThan(runs / 2);
}, 600_000);
