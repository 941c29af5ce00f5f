import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { site } from '../../src/site.ts';
import { buildSite } from '../site/build-site.ts';
import { besideGoal } from './figures.ts';

/** Goals for the as-of pages: size and extra build time. */
const goals = { megabytes: 10, seconds: 20 };

const generated = 1000;

export async function benchAsOf(): Promise<void> {
  console.log('The archive; a ratio of 1 or less meets the goal.');
  await report({}, goals);
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  try {
    console.log(`${generated} generated articles, with the cap of the site: ${site.asOf.mostPages} pages.`);
    const content = join(folder, 'content');
    await generateArchive(content, generated);
    await report({ ARCHIVE_CONTENT: content });
    console.log('The same without a cap.');
    await report({ ARCHIVE_CONTENT: content, SITE_PAST_PAGES: '1000000' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function report(env: Record<string, string>, goal?: typeof goals): Promise<void> {
  const without = await timeBuild({ ...env, SITE_PAST_PAGES: '0' });
  const withPast = await timeBuild(env);
  const seconds = withPast.seconds - without.seconds;
  const ratio = (withPast.seconds / without.seconds).toFixed(2);
  const pages = withPast.sizes.length;
  const megabytes = withPast.sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000_000;
  console.log(
    goal
      ? `  ${pages} pages: ${besideGoal(megabytes, goal.megabytes, 'MB')}, ${besideGoal(seconds, goal.seconds, 's')} more`
      : `  ${pages} pages: ${megabytes.toFixed(1)} MB, ${seconds.toFixed(0)} s more`,
  );
  console.log(`  The build takes ${ratio} of the time that it takes without them.`);
}

/** `sizes` are those of the as-of pages, in bytes. */
async function timeBuild(env: Record<string, string>): Promise<{ seconds: number; sizes: number[] }> {
  const started = performance.now();
  const { status, output, out } = await buildSite(env);
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(output);
  const pages = (await builtFiles(out)).filter((file) => /^as-of\/\d.*\.html$/.test(file));
  const sizes = await Array.fromAsync(pages, async (file) => (await stat(join(out, file))).size);
  await rm(out, { recursive: true });
  return { seconds, sizes };
}
