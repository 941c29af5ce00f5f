import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { gitEnvironments } from '#domain/versions/git-environment.ts';
import type { Obstacle } from '#domain/versions/history-state.ts';
import { allVariables } from '../../settings/settings.ts';

interface GitOutput {
  /** What git wrote before it ended or failed. */
  output: Buffer;
  succeeded: boolean;
}

/** Runs git in a repository. */
export type Git = (args: string[], input?: string | Buffer) => Promise<GitOutput>;

/** The repository around the folder, else that of the hook that runs. */
export async function openRepository(folder: string): Promise<Git | Obstacle> {
  let obstacle: Obstacle = 'no repository';
  for (const environment of gitEnvironments(allVariables())) {
    const git = (args: string[], input: string | Buffer = '') => run(folder, environment, args, input);
    const { succeeded, message, isMissing } = await git(['rev-parse', '--git-dir']);
    if (succeeded) return git;
    if (isMissing) return existsSync(folder) ? 'no git' : 'no repository';
    // “unsafe repository” is from git 2.35.
    if (/dubious ownership|unsafe repository/.test(message)) obstacle = 'another owner';
  }
  return obstacle;
}

/** `message` is what git wrote for people. Never throws. */
function run(
  folder: string,
  environment: NodeJS.ProcessEnv,
  args: string[],
  input: string | Buffer,
): Promise<GitOutput & { message: string; isMissing: boolean }> {
  return new Promise((done) => {
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    const end = (succeeded: boolean, isMissing: boolean): void =>
      done({ output: Buffer.concat(output), message: Buffer.concat(errors).toString(), succeeded, isMissing });
    const running = spawn('git', args, { cwd: folder, env: environment });
    running.on('error', () => end(false, true));
    // git may exit before it reads all input.
    running.stdin.on('error', () => undefined);
    running.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    running.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    running.on('close', (status) => end(status === 0, false));
    running.stdin.end(input);
  });
}
