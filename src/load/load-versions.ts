import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article, ArticleData } from '#domain/model/article.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { recordedOf } from '#domain/versions/recorded-versions.ts';
import { versionCountOf, type Revision } from '#domain/model/revision.ts';
import { loadArchive, loadArticleData } from './load-archive.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { findInHistory, wantedText } from '../loader/versions/find-versions.ts';
import { describeGap, type HistoryState } from '#domain/versions/history-state.ts';
import type { ProblemText } from '#domain/model/problems.ts';
import { readVersions, type KeptVersions } from '../loader/versions/read-versions.ts';
import { readVersionText, checksumOfText } from '../loader/versions/version-text.ts';

interface Version {
  number: number;
  /** Undefined until the ledger of the article starts. */
  revision: Revision | undefined;
  /** Recorded checksum; for an unrecorded last version, computed from its file; otherwise undefined. */
  sum: string | undefined;
  /** Undefined if neither the content folder nor git has the text. */
  text: VersionText | undefined;
}

/** First version first. */
export interface Versions {
  versions: Version[];
  /** How much git history was searched for missing texts. */
  state: HistoryState;
}

let loaded: Promise<ReadonlyMap<string, Versions>> | undefined;

/** Returns no versions for an unknown id. */
export async function loadVersions({ id }: Pick<Article, 'id'>): Promise<Versions> {
  return (await loadAllVersions()).get(id) ?? { versions: [], state: 'none' };
}

/** By article id. The live preview reads them on every call. */
export function loadAllVersions(): Promise<ReadonlyMap<string, Versions>> {
  if (import.meta.env.LIVE_PREVIEW || !loaded) loaded = readAll();
  return loaded;
}

async function readAll(): Promise<ReadonlyMap<string, Versions>> {
  const { articles } = await loadArchive();
  const fields = await loadArticleData();
  const folder = contentFolder();
  const kept = await readVersions(folder);
  // Sequential: a large archive has more files than a process may open.
  const all = await Array.fromAsync(articles, async (article) => ({
    article,
    versions: await listVersions(article, fields.get(article.id), kept),
  }));
  // A later version may have the text of an earlier one.
  const current = all.flatMap(({ versions }) =>
    versions.flatMap(({ sum, text }) => (sum !== undefined && text ? [{ sum, text }] : [])),
  );
  const known = new Map([...current, ...kept.frozen].map(({ sum, text }) => [sum, text]));
  const missing = all.flatMap(({ article, versions }) =>
    versions.flatMap(({ sum, text }) =>
      sum === undefined || text || known.has(sum) ? [] : [wantedText(article, sum)],
    ),
  );
  const history = await findInHistory(folder, missing);
  const lost = missing.filter(({ sum }) => !history.texts.has(sum)).length;
  if (lost > 0 && !import.meta.env.LIVE_PREVIEW) warn(describeGap(lost, history));
  const find = (sum = ''): VersionText | undefined => known.get(sum) ?? history.texts.get(sum);
  return new Map(
    all.map(({ article, versions }) => [
      article.id,
      {
        versions: versions.map((version) => ({ ...version, text: version.text ?? find(version.sum) })),
        state: history.state,
      },
    ]),
  );
}

function warn({ message, fix }: ProblemText): void {
  console.warn(`Warning: ${message} Pages of versions say that their history is incomplete. ${fix}`);
}

/** Only the last version has its text. */
async function listVersions(article: Article, fields: ArticleData | undefined, kept: KeptVersions): Promise<Version[]> {
  const recorded = new Map(recordedOf(article, kept.recorded).map(({ number, sum }) => [number, sum]));
  const count = versionCountOf(article);
  const text = readVersionText(await readFile(resolve(article.file)), article.file, fields);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const own = number === count ? text : undefined;
    const sum = recorded.get(number) ?? (own && checksumOfText(own));
    return { number, revision: article.revisions[index], sum, text: own };
  });
}
