import { spawnSync } from 'node:child_process';
import { appendFile, cp, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesInFolder } from '../../src/export/stored-files.ts';
import { verifyFiles, type Verdict } from '../../src/export/verify-files.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { randomFrom } from '../fixtures/random.ts';
import { shortOrFull } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';
import { temporaryFolder } from './build-site.ts';
import { exportSite } from './export-site.ts';

const flips = shortOrFull(20, 200);
let out: string;

beforeAll(async () => {
  out = join(await temporaryFolder(), 'dist');
  await cp(await builtEdition('a generated archive'), out, { recursive: true });
});

async function verify(): Promise<Omit<Verdict, 'manifest'>> {
  const { manifest: _, ...rest } = await verifyFiles(await filesInFolder(out));
  return rest;
}

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/verify.ts', ...args], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describe('a built site', () => {
  it('passes as published', () => {
    const { status, output } = run(out);
    expect(output).toMatch(/^\S+: \d{3} files, edition [0-9a-f]{64} of \d+ \w+ \d{4}, all as published\.\n$/);
    expect(status).toBe(0);
  });

  it(`fails when one byte of any file has changed, and the file is named: tried on ${flips}`, async () => {
    const random = randomFrom(2022).below;
    const files = await builtFiles(out);
    const tried = ['manifest.json'];
    while (tried.length < flips) {
      const file = files[random(files.length)];
      // An empty file has no byte to change.
      if (file && !tried.includes(file) && (await stat(join(out, file))).size > 0) tried.push(file);
    }
    const named: string[] = [];
    for (const file of tried) {
      const path = join(out, file);
      const bytes = await readFile(path);
      const flipped = Buffer.from(bytes);
      const place = random(bytes.length);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
      await writeFile(path, flipped);
      const found = await verify();
      if (found.missing.length === 0 && found.extra.length === 0) named.push(...found.changed);
      await writeFile(path, bytes);
    }
    expect(named).toEqual(tried);
    expect(await verify()).toEqual({ changed: [], missing: [], extra: [] });
  });

  it('fails with missing and added files, and names them', async () => {
    await rename(join(out, 'about/index.html'), join(out, 'about/other.html'));
    const { status, output } = run(out);
    await rename(join(out, 'about/other.html'), join(out, 'about/index.html'));
    expect(output).toContain('Missing: about/index.html\nNot published: about/other.html\n');
    expect(output).toMatch(/2 files of edition [0-9a-f]{64} are not as published\.\n$/);
    expect(status).toBe(1);
  });

  it('fails without its manifest, and says so', async () => {
    await rename(join(out, 'manifest.json'), `${out}-manifest`);
    const { status, output } = run(out);
    await rename(`${out}-manifest`, join(out, 'manifest.json'));
    expect(output).toContain('Missing: manifest.json\n');
    expect(output).toContain('without a valid manifest.json, the files cannot be verified');
    expect(status).toBe(1);
  });
});

describe('an export', () => {
  it('gives a site and a ZIP of one edition that pass, and in which any change is found', async () => {
    const before = run(out).output;
    const { status, output } = await exportSite(out, { PATH: dirname(process.execPath) });
    expect(status, output).toBe(0);
    const zip = join(out, 'downloads/tensions-archive-2022-03-01.zip');
    const [edition, ...others] = [before, run(out).output, run(zip).output].map(
      (text) => /edition \w+/.exec(text)?.[0],
    );
    expect(others).toEqual([edition, edition]);
    expect(run(zip).output).toContain(' of 1 March 2022, all as published.');
    expect(run(out).output).toContain(' of 1 March 2022, all as published.');

    await appendFile(join(out, 'downloads/SHA256SUMS'), ' ');
    expect(run(out).output).toContain('Changed: downloads/SHA256SUMS\n');
    const bytes = await readFile(zip);
    const place = bytes.indexOf('/about/index.html') + 200;
    bytes[place] = (bytes[place] ?? 0) ^ 255;
    await writeFile(zip, bytes);
    const damaged = run(zip);
    expect(damaged.output).toMatch(
      /^Changed: about\/index\.html\n\S+: 1 file of edition [0-9a-f]{64} is not as published/,
    );
    expect(damaged.status).toBe(1);
  });
});

describe('a path without an edition', () => {
  it.each([
    ['is not there', ['nowhere'], 2, 'There is no nowhere.'],
    ['is more than one', ['dist', 'dist'], 2, 'Give one path only.'],
    ['is an option', ['--all'], 2, "Unknown option '--all'"],
    ['is no ZIP', ['package.json'], 1, 'package.json cannot be read as a ZIP.'],
    ['has no manifest', ['src'], 1, 'Missing: manifest.json'],
  ])('that %s is reported in words', (_, args, status, words) => {
    const ended = run(...args);
    expect(ended.output).toContain(words);
    expect(ended.output).not.toMatch(/^\s+at /m);
    expect(ended.status).toBe(status);
  });
});
