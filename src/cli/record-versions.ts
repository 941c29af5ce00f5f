import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { instantAt, timeOf } from '#domain/time/instant.ts';
import { formatPublished, type VersionText } from '#domain/model/published-text.ts';
import { addVersions, recordedOf, type RecordedVersion } from '#domain/versions/recorded-versions.ts';
import { versionCountOf } from '#domain/model/revision.ts';
import { startLedger } from '../loader/versions/start-ledger.ts';
import { buildMoment } from '../loader/build-moment.ts';
import { findInHistory, wantedText } from '../loader/versions/find-versions.ts';
import { findTextsInGit } from '../loader/versions/texts-in-git.ts';
import { readVersions, versionsFile, versionsFolder, type KeptVersions } from '../loader/versions/read-versions.ts';
import { readVersionText, checksumOfText } from '../loader/versions/version-text.ts';
import { site } from '../site.ts';

/** Adds missing versions and ledgers. With `freeze` also keeps new and endangered texts in files. Returns lines to print. */
export async function recordVersions(folder: string, archive: Archive, freeze = false): Promise<string[]> {
  const kept = await readVersions(folder);
  const now = instantAt(site.zone, timeOf(buildMoment()));
  const lines: string[] = [];
  const added: RecordedVersion[] = [];
  for (const article of archive.articles) {
    if (recordedOf(article, kept.recorded).length >= versionCountOf(article)) continue;
    const bytes = await readFile(resolve(article.file));
    const text = readVersionText(bytes, article.file);
    if (!text) continue;
    if (article.revisions.length === 0 && !(await writeLedger(article, bytes.toString(), now))) {
      lines.push(`The ledger of ${article.file} could not be started. Write each field on a line of its own.`);
      continue;
    }
    const versions = newVersions(article, checksumOfText(text), kept, now);
    added.push(...versions);
    for (const { number } of versions) lines.push(`Recorded version ${number} of ${article.id}`);
    if (freeze) lines.push(await keepText(folder, article.id, versionCountOf(article), text));
  }
  if (added.length > 0) await writeFile(join(folder, versionsFile), addVersions(kept.recorded, added));
  return freeze ? [...lines, ...(await keepEarlierTexts(folder, archive.articles))] : lines;
}

/** Texts that git could lose, or has only outside the history of this commit. */
async function keepEarlierTexts(folder: string, articles: readonly Article[]): Promise<string[]> {
  const { lost, onBranch } = await findTextsInGit(folder, articles, await readVersions(folder));
  const endangered = [...lost, ...onBranch];
  const wanted = endangered.map(({ article, version }) => wantedText(article, version.sum));
  const { texts } = await findInHistory(folder, wanted, ['HEAD', '--all', '--reflog']);
  const lines: string[] = [];
  for (const { article, version } of endangered) {
    const text = texts.get(version.sum);
    if (text) lines.push(await keepText(folder, article.id, version.number, text));
  }
  return lines;
}

async function writeLedger({ file, authors }: Article, text: string, time: string): Promise<boolean> {
  const written = startLedger(text, { time, by: authors[0]?.id ?? '' });
  if (written !== undefined) await writeFile(resolve(file), written);
  return written !== undefined;
}

/**
 * The last version has the current checksum. Throws if an earlier text is not kept: a checksum in the list is never
 * changed. The check reports such a ledger before.
 */
function newVersions(article: Article, checksum: string, kept: KeptVersions, now: string): RecordedVersion[] {
  const { id, formerly, revisions } = article;
  const recorded = recordedOf(article, kept.recorded).length;
  const count = versionCountOf(article);
  return Array.from({ length: count - recorded }, (_, index) => {
    const number = recorded + index + 1;
    const isSame = (other: { id: string; number: number }): boolean =>
      other.number === number && [id, ...formerly].includes(other.id);
    const own = number === count ? checksum : kept.frozen.find(isSame)?.sum;
    if (own === undefined) throw new Error(`The text of version ${number} of ${id} is not kept.`);
    return { id, number, time: revisions[number - 1]?.time ?? now, sum: own };
  });
}

async function keepText(folder: string, id: string, number: number, text: VersionText): Promise<string> {
  const path = join(versionsFolder, id, `${number}.${text.format}`);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), formatPublished(text));
  return `Saved ${path}`;
}
