import { earlierVersions, type TextsInGit } from '#domain/checks/check-kept-texts.ts';
import type { Article } from '#domain/model/article.ts';
import { settings } from '../../settings/settings.ts';
import { findInHistory } from './find-versions.ts';
import type { KeptVersions } from './read-versions.ts';
import { openRepository, type Git } from './run-git.ts';

/** Looks for the texts of all earlier versions that are not in `content/versions/`. */
export async function findTextsInGit(
  folder: string,
  articles: readonly Article[],
  { recorded, frozen }: KeptVersions,
): Promise<TextsInGit> {
  const kept = new Set(frozen.map(({ sum }) => sum));
  const earlier = earlierVersions(articles, recorded).filter(({ version }) => !kept.has(version.sum));
  if (earlier.length === 0) return { state: 'whole', lost: [], onBranch: [] };
  const checksums = new Set(earlier.map(({ version }) => version.sum));
  const ids = new Set(earlier.flatMap(({ article }) => [article.id, ...article.formerly]));
  const { texts, state, obstacle } = await findInHistory(folder, checksums, ids);
  const onBranch = await findOnBranch(folder, new Set(texts.keys()), ids);
  return {
    state,
    obstacle,
    lost: earlier.filter(({ version }) => !texts.has(version.sum)),
    onBranch: earlier.filter(({ version }) => onBranch.has(version.sum)),
  };
}

/** Of the checksums, those whose text no main branch has. None if the main branch is unknown or HEAD is on it. */
async function findOnBranch(folder: string, checksums: Set<string>, ids: Set<string>): Promise<Set<string>> {
  const git = await openRepository(folder);
  const bases = typeof git === 'string' ? [] : await mainBranches(git);
  if (bases.length === 0) return new Set();
  const here = await findInHistory(folder, checksums, ids, ['HEAD', '--not', ...bases]);
  const only = new Set(here.texts.keys());
  if (only.size === 0) return only;
  const before = await findInHistory(folder, only, ids, bases);
  return only.difference(new Set(before.texts.keys()));
}

/** Full names: here and at other places. */
async function mainBranches(git: Git): Promise<string[]> {
  const names = new Set(['HEAD', 'main', 'master', settings().baseBranch ?? 'main']);
  const [refs, head] = await Promise.all([
    git(['for-each-ref', '--format=%(refname) %(symref)', 'refs/heads', 'refs/remotes']),
    git(['symbolic-ref', '--quiet', 'HEAD']),
  ]);
  const current = head.output.toString().trim().replace('refs/heads', '');
  const bases = refs.output
    .toString()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([ref = '']) => names.has(/^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/.exec(ref)?.[1] ?? ''));
  const isOnMain = current !== '' && bases.some((refs) => refs.some((ref) => ref.endsWith(current)));
  return isOnMain ? [] : bases.flatMap(([ref = '']) => ref);
}
