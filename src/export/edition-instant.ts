import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { gitEnvironments } from '#domain/versions/git-environment.ts';
import { allVariables, settings } from '../settings/settings.ts';

/**
 * An ISO date-time in UTC: `SOURCE_DATE_EPOCH` in seconds since 1970 (reproducible-builds.org), else the last commit of
 * the content, else the latest article. Never the clock, so that a repeated build gives the same edition.
 */
export async function findEditionInstant(siteFolder: string, contentFolder: string): Promise<string | undefined> {
  const seconds = settings().editionTime ?? lastCommit(contentFolder);
  const time = seconds === undefined ? await latestArticle(siteFolder) : 1000 * Number(seconds);
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Throws if no time is known. */
export async function editionInstant(siteFolder: string, contentFolder: string): Promise<string> {
  const instant = await findEditionInstant(siteFolder, contentFolder);
  if (instant === undefined) {
    throw new Error('The day of the edition is unknown. Set SOURCE_DATE_EPOCH to seconds since 1970.');
  }
  return instant;
}

/** In seconds since 1970. Undefined without git or commit. */
function lastCommit(folder: string): string | undefined {
  for (const env of gitEnvironments(allVariables())) {
    // Unlike git log, rev-list does not follow settings such as log.showSignature.
    const { stdout } = spawnSync('git', ['rev-list', '-1', '--timestamp', 'HEAD', '--', '.'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    const [, seconds] = /^(\d+) /.exec(stdout) ?? [];
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}

const articles = z.array(
  z.looseObject({ date: z.string(), revisions: z.array(z.looseObject({ time: z.string() })).default([]) }),
);

async function latestArticle(folder: string): Promise<number | undefined> {
  const list = articles.parse(JSON.parse(await readFile(join(folder, 'data/articles.json'), 'utf8')));
  const times = list.map(({ date, revisions }) => Date.parse(revisions.at(-1)?.time ?? date));
  return times.length > 0 ? Math.max(...times) : undefined;
}
