import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '#domain/model/problems.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { parseVersions, type RecordedVersions } from '#domain/versions/recorded-versions.ts';
import { displayPath } from '../content-folder.ts';
import { readListFile } from '../read-permalinks.ts';
import { readVersionText, checksumOfText } from './version-text.ts';

export const versionsFile = 'versions.txt';
/** Optional texts of versions: `<id>/<number>.md`. */
export const versionsFolder = 'versions';

interface FrozenVersion {
  id: string;
  number: number;
  /** Name in messages. */
  file: string;
  text: VersionText;
  sum: string;
}

/** `problems` are files that are not versions. */
export interface KeptVersions {
  recorded: RecordedVersions;
  frozen: FrozenVersion[];
  problems: Problem[];
}

export async function readVersions(folder: string): Promise<KeptVersions> {
  const path = join(folder, versionsFile);
  const recorded = parseVersions(await readListFile(path), displayPath(path));
  const frozen: FrozenVersion[] = [];
  const problems: Problem[] = [];
  for (const path of await list(join(folder, versionsFolder))) {
    const file = displayPath(join(folder, versionsFolder, path));
    const [, id, number, extension] = /^([^/]+)\/([1-9]\d*)(\.mdx?)$/.exec(path) ?? [];
    const text = id && extension && readVersionText(await readFile(join(folder, versionsFolder, path)), path);
    if (id && text) frozen.push({ id, number: Number(number), file, text, sum: checksumOfText(text) });
    else {
      const message = id ? 'This text has no frontmatter that can be read.' : 'This is not the text of a version.';
      const fix = 'Keep the file of an article here as it was, named content/versions/<id>/<number of the version>.md.';
      problems.push(problem({ file }, { line: 1 }, { message, fix }));
    }
  }
  return { recorded, frozen, problems };
}

/** Visible files only, sorted, with `/`. */
async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
