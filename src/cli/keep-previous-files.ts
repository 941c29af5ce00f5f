import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFiles } from '../html/built-files.ts';

/** Their file names contain checksums and differ between editions. */
const folders = /^(_astro|pagefind\/(part-\d+\/)?(filter|fragment|index))\//;

/**
 * Adds files of the previous edition for pages that readers have open; overwrites nothing. Leaves only files of this
 * edition in `previous`, for the next deploy. Returns the number of added files.
 */
export async function keepPreviousFiles(site: string, previous: string): Promise<number> {
  const own = await filesOf(site);
  const taken = new Set(own);
  const missing = (await filesOf(previous)).filter((file) => !taken.has(file));
  for (const file of missing) await cp(join(previous, file), join(site, file));
  await rm(previous, { recursive: true, force: true });
  for (const file of own) await cp(join(site, file), join(previous, file));
  return missing.length;
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await builtFiles(folder)).filter((file) => folders.test(file));
  } catch (error) {
    // The first deploy has no previous edition.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

if (import.meta.main) {
  const [site = 'dist', previous = 'previous-files'] = process.argv.slice(2);
  console.log(`Kept ${await keepPreviousFiles(site, previous)} files of the previous edition.`);
}
