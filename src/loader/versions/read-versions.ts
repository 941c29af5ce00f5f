import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#domain/model/problems.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { parseVersions, type RecordedVersions } from '#domain/versions/recorded-versions.ts';
import { displayPath } from '../content-folder.ts';
import { readListFile } from '../read-permalinks.ts';
import { readVersionText, sumOf } from './version-text.ts';

/** The name of the list of versions in a content folder. */
export const versionsFile = 'versions.txt';
/** The name of the folder beside it, in which authors may keep the texts of versions: `<id>/<number>.md`. */
export const versionsFolder = 'versions';

/** The text of a version that is kept in a file of its own. */
export interface FrozenVersion {
  id: string;
  number: number;
  /** Path of the file from the project's root. */
  file: string;
  text: VersionText;
  sum: string;
}

/** What a content folder says of versions. `problems` are files that keep none. */
export interface KeptVersions {
  recorded: RecordedVersions;
  frozen: FrozenVersion[];
  problems: Problem[];
}

/** Reads the versions that were ever published; a content folder without the list has recorded none. */
export async function readVersions(folder: string): Promise<KeptVersions> {
  const path = join(folder, versionsFile);
  const recorded = parseVersions(await readListFile(path), displayPath(path));
  const frozen: FrozenVersion[] = [];
  const problems: Problem[] = [];
  for (const path of await list(join(folder, versionsFolder))) {
    const file = displayPath(join(folder, versionsFolder, path));
    const [, id, number, extension] = /^([^/]+)\/([1-9]\d*)(\.mdx?)$/.exec(path) ?? [];
    const text = id && extension && readVersionText(await readFile(join(folder, versionsFolder, path)), path);
    if (id && text) frozen.push({ id, number: Number(number), file, text, sum: sumOf(text) });
    else {
      const message = id ? 'This text has no frontmatter that can be read.' : 'This is not the text of a version.';
      const fix = 'Keep the file of an article here as it was, named content/versions/<id>/<number of the version>.md.';
      problems.push({ file, place: { line: 1 }, message, fix });
    }
  }
  return { recorded, frozen, problems };
}

/** Every file below a folder, hidden ones excepted, sorted; with `/` on every system. */
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
