import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { formatProblem } from '../domain/problems.ts';
import { checkContent } from '../loader/check-content.ts';
import { contentFolder } from '../loader/content-folder.ts';

// Checked first and written beside `dist/`, so that a build that fails leaves the last good one as it was.
const next = './.dist-next';
const previous = './.dist-previous';

const { problems } = await checkContent(contentFolder());
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was built.`);
  process.exit(1);
}
try {
  await build({ outDir: next });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('The build failed; dist/ is as it was.');
  process.exit(1);
}
await rm(previous, { recursive: true, force: true });
if (existsSync('dist')) await rename('dist', previous);
await rename(next, 'dist');
await rm(previous, { recursive: true, force: true });
