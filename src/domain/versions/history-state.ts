import type { ProblemText } from '#domain/model/problems.ts';

/** `shallow` lacks some commits, `partial` some contents; `none` has no git history. */
export type HistoryState = 'whole' | 'shallow' | 'partial' | 'none';

/** Why there is no history. */
export type Obstacle = 'no repository' | 'no git' | 'another owner';

export interface SearchedHistory {
  state: HistoryState;
  obstacle?: Obstacle | undefined;
}

const reasons: Record<Exclude<HistoryState, 'none'> | Obstacle, { reason: string; fix: string }> = {
  whole: { reason: 'neither git nor content/versions/ has it', fix: 'npm run check names them.' },
  shallow: {
    reason: 'this clone of the repository has only its latest commits',
    fix: 'Run git fetch --unshallow, or in a GitHub workflow give actions/checkout "fetch-depth: 0".',
  },
  partial: {
    reason: 'this clone of the repository lacks a part of its history',
    fix: 'Clone the repository again, without --filter.',
  },
  'no repository': {
    reason: 'the content is in no git repository with a commit',
    fix: 'Work in a clone of the repository, or keep the text in content/versions/.',
  },
  'no git': { reason: 'git was not found', fix: 'Install git.' },
  'another owner': {
    reason: 'git refuses this folder, because it belongs to another user',
    fix: 'Run git status in the folder: it names the command that allows it (safe.directory).',
  },
};

/** Why the texts of `count` earlier versions were not found. */
export function describeGap(count: number, { state, obstacle = 'no repository' }: SearchedHistory): ProblemText {
  const { reason, fix } = reasons[state === 'none' ? obstacle : state];
  const versions = count === 1 ? '1 earlier version' : `${count} earlier versions`;
  return { message: `The text of ${versions} was not found: ${reason}.`, fix, severity: 'warning' };
}
