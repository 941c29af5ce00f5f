import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { timelineContent } from '../fixtures/timeline-content.ts';
import { writeFiles } from '../fixtures/write-content.ts';
import { shortOrFull } from './counts.ts';
import { buildSite, temporaryFolder } from '../site/build-site.ts';

/** `dist/` is the archive at a host's root. */
const recipes = {
  /** `dist/` has all pages of past days; here, some are enough. */
  'the archive below /archive/': () => Promise.resolve({ SITE_BASE: '/archive/', SITE_PAST_PAGES: '100' }),
  'an archive with events': async () => {
    const content = await temporaryFolder();
    await writeFiles(content, timelineContent);
    return { ARCHIVE_CONTENT: content, SITE_BASE: '/archive/' };
  },
  /** Small enough to keep in a second, too large for a first visit. */
  'a generated archive': async () => {
    const content = await temporaryFolder();
    await generateArchive(content, 6);
    return { ARCHIVE_CONTENT: content, SITE_PAST_PAGES: '0' };
  },
} satisfies Record<string, () => Promise<Record<string, string>>>;

export type EditionName = keyof typeof recipes;

/** A site under a sub-path. */
export const belowArchive: EditionName = shortOrFull('an archive with events', 'the archive below /archive/');

/** The first caller builds the site; tests must not change it. Throws the output of a failed build. */
export async function builtEdition(name: EditionName): Promise<string> {
  const folder = join(inject('editions'), name.replaceAll(/[^a-z]+/g, '-'));
  const ending = `${folder}.ended`;
  const isFirst = await mkdir(`${folder}.begun`).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const { status, output } = await buildSite({ ...(await recipes[name]()), ARCHIVE_OUT: folder });
    await writeFile(ending, status === 0 ? '' : output || 'The build printed nothing.');
  }
  for (;;) {
    const failure = await readFile(ending, 'utf8').catch(() => undefined);
    if (failure === '') return folder;
    if (failure !== undefined) throw new Error(`The build of ${name} failed.\n${failure}`);
    await setTimeout(100);
  }
}
