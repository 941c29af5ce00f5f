import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { placeAt, type BuildPlace } from '../../src/cli/build-place.ts';
import { recoverPlace, swapFolder } from '../../src/cli/swap-folder.ts';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let place: BuildPlace;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  place = placeAt(join(folder, 'dist'));
});

function write(path: string, text: string): void {
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), text);
}

const read = (path: string): string => readFileSync(join(path, 'index.html'), 'utf8');

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['with the mv of this machine', process.env.PATH],
  ['without any mv', ''],
])('a swap %s', (_, path) => {
  beforeEach(() => {
    vi.stubEnv('PATH', path);
  });

  it('replaces the finished folder by the next one, and moves the old one beside it', () => {
    write(place.folder, 'old');
    write(place.next, 'new');
    swapFolder(place);
    expect([read(place.folder), read(place.next)]).toEqual(['new', 'old']);
    expect(readdirSync(folder).sort()).toEqual(['.dist-next', 'dist']);
  });

  it('needs no finished folder', () => {
    write(place.next, 'new');
    swapFolder(place);
    expect(read(place.folder)).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('that fails keeps the finished folder', () => {
    write(place.folder, 'old');
    expect(() => swapFolder(place)).toThrow('ENOENT');
    expect(read(place.folder)).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

const module = (file: string): string => JSON.stringify(pathToFileURL(file).href);

/** Dies before the numbered rename, counted from 0, or at the end. */
const dying = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  let left = Number(process.argv[2]);
  const step = () => left-- === 0 && process.kill(process.pid, 'SIGKILL');
  fs.renameSync = (from, to) => {
    step();
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  const { placeAt } = await import(${module('src/cli/build-place.ts')});
  const { swapFolder } = await import(${module('src/cli/swap-folder.ts')});
  swapFolder(placeAt(process.argv[1]));
  step();
`;

it.each([0, 1, 2, 3])('the next build repairs a swap that was killed after %i of its renames', async (renames) => {
  write(place.folder, 'old');
  write(place.next, 'new');
  const { signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', dying, place.folder, String(renames)],
    { env: { ...process.env, PATH: '' } },
  );
  expect(signal).toBe('SIGKILL');
  expect(existsSync(place.folder)).toBe(renames !== 1);
  await recoverPlace(place);
  expect(read(place.folder)).toBe(renames < 2 ? 'old' : 'new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('the next build removes what a killed build has written', async () => {
  write(place.folder, 'old');
  write(place.next, 'half a page');
  await recoverPlace(place);
  expect(read(place.folder)).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

async function canExchange(): Promise<boolean> {
  const probe = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const name of ['a', 'b']) mkdirSync(join(probe, name));
  const options = ['--exchange', '--no-target-directory', join(probe, 'a'), join(probe, 'b')];
  const { status } = spawnSync('mv', options, { stdio: 'ignore' });
  await rm(probe, { recursive: true });
  return status === 0;
}

it.runIf(await canExchange())('a swap never leaves the place empty where folders can be exchanged', async () => {
  write(place.folder, 'old');
  write(place.next, 'new');
  const swapping = `
    import { placeAt } from ${module('src/cli/build-place.ts')};
    import { swapFolder } from ${module('src/cli/swap-folder.ts')};
    for (let swaps = 0; swaps < 200; swaps++) swapFolder(placeAt(process.argv[1]));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', swapping, place.folder], { stdio: 'ignore' });
  let looks = 0;
  let missed = 0;
  while (child.exitCode === null) {
    for (let look = 0; look < 1000; look++, looks++) if (!existsSync(place.folder)) missed++;
    await setImmediate();
  }
  expect(child.exitCode).toBe(0);
  expect(looks).toBeGreaterThan(1000);
  expect(missed).toBe(0);
});
