import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { chosen } from '../suite/counts.ts';
import { buildSite, endOf, mostOpenFiles, startCommand, temporaryFolder } from './build-site.ts';

it(`a site with more pages is built, exported and verified with ${mostOpenFiles} open files`, async () => {
  const out = join(await temporaryFolder(), 'dist');
  await cp('dist', out, { recursive: true });
  expect((await builtFiles(out)).filter((file) => file.endsWith('.html')).length).toBeGreaterThan(2 * mostOpenFiles);
  // Excludes zimwriterfs, which opens hundreds of files.
  const settings = { ARCHIVE_OUT: out, SOURCE_DATE_EPOCH: '1646136000', PATH: dirname(process.execPath) };
  const exported = await endOf(startCommand(['src/cli/export.ts'], settings));
  expect(exported.status, exported.output).toBe(0);
  for (const edition of [out, join(out, 'downloads/tensions-archive-2022-03-01.zip')]) {
    const { status, output } = await endOf(startCommand(['src/cli/verify.ts', edition], {}));
    expect(status, output).toBe(0);
    expect(output).toContain('all as published');
  }
});

// Takes a minute and a half, with more articles than open files.
it.each(chosen([1000], () => false))(
  'a site of %i articles is, too',
  async (many) => {
    const content = await temporaryFolder();
    await generateArchive(content, many);
    const { status, output, out } = await buildSite({ ARCHIVE_CONTENT: content });
    expect(status, output).toBe(0);
    const articles = (await builtFiles(out)).filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
    expect(articles.length).toBe(many);
  },
  600_000,
);
