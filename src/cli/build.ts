import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../loader/check-content.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { isError } from '../domain/problems.ts';
import { formatCounts, formatReport } from './report-problems.ts';

// Checked first and written beside its place, so that a build that fails leaves the last good one as it was.
const place = resolve(process.env.ARCHIVE_OUT ?? 'dist');
const beside = (name: string): string => join(dirname(place), `.${basename(place)}-${name}`);

const { problems } = await checkContent(contentFolder());
if (problems.some(isError)) {
  console.error(formatReport(problems.filter(isError), 'text'));
  console.error(`${formatCounts(problems)} Nothing was built.`);
  process.exit(1);
}
try {
  await rm(beside('next'), { recursive: true, force: true });
  await build({ outDir: beside('next') });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`The build failed; ${basename(place)}/ is as it was.`);
  process.exit(1);
}
if (existsSync(place)) await rename(place, beside('previous'));
await rename(beside('next'), place);
await rm(beside('previous'), { recursive: true, force: true });
