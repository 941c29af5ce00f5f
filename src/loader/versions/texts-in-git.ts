import { earlierVersions, type TextsInGit } from '#domain/checks/check-kept-texts.ts';
import type { Article } from '#domain/model/article.ts';
import { settings } from '../../settings/settings.ts';
import { findInHistory, wantedText, type WantedText } from './find-versions.ts';
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
  const wanted = earlier.map(({ article, version }) => wantedText(article, version.sum));
  const { texts, state, obstacle } = await findInHistory(folder, wanted);
  const onBranch = await findOnBranch(
    folder,
    wanted.filter(({ sum }) => texts.has(sum)),
  );
  return {
    state,
    obstacle,
    lost: earlier.filter(({ version }) => !texts.has(version.sum)),
    onBranch: earlier.filter(({ version }) => onBranch.has(version.sum)),
  };
}

/** Returns the checksums of texts that no main branch has. None if the main branch is unknown or HEAD is on it. */
async function findOnBranch(folder: string, wanted: WantedText[]): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const git = await openRepository(folder);
  const bases = typeof git === 'string' ? [] : await mainBranches(git);
  if (bases.length === 0) return new Set();
  const here = await findInHistory(folder, wanted, ['HEAD', '--not', ...bases]);
  const only = wanted.filter(({ sum }) => here.texts.has(sum));
  const before = await findInHistory(folder, only, bases);
  return new Set(only.map(({ sum }) => sum).filter((sum) => !before.texts.has(sum)));
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
