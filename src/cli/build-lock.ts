import { mkdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning, thisProcess, type RunningProcess } from './running-process.ts';

/**
 * Takes a lock until this process ends, and gives nothing; gives the id of the process that has it, when one has. The
 * lock of a process that was killed is taken over.
 *
 * A lock is a symbolic link that leads nowhere and names its holder: the one thing that a file system makes in one step,
 * with its content, and only where there is nothing yet.
 */
export function takeLock(file: string): number | undefined {
  for (;;) {
    if (claim(file)) return undefined;
    const holder = holderOf(file);
    if (!holder) continue;
    if (isRunning(holder)) return holder.pid;
    // Of two that come at once only one clears the way: the slower would remove the lock that the faster has just taken.
    const clearing = takeLock(`${file}-clearing`);
    if (clearing !== undefined) return clearing;
    const left = holderOf(file);
    if (left && !isRunning(left)) unlinkSync(file);
    release(`${file}-clearing`);
  }
}

/** Takes a lock as soon as it is free; `tell` hears of every process that has to end first. */
export async function waitForLock(file: string, tell: (pid: number) => void): Promise<void> {
  let told: number | undefined;
  for (let pid = takeLock(file); pid !== undefined; pid = takeLock(file)) {
    if (pid !== told) tell(pid);
    told = pid;
    await setTimeout(200);
  }
}

const taken = new Set<string>();

function claim(file: string): boolean {
  const { pid, started } = thisProcess();
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Windows lets everyone make a junction; elsewhere the kind means nothing.
    symlinkSync(`${pid}-${started}`, file, 'junction');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  if (!process.listeners('exit').includes(releaseAll)) releaseAtEnd();
  taken.add(file);
  return true;
}

function releaseAtEnd(): void {
  process.on('exit', releaseAll);
  // Without a listener a signal ends the process at once, and nobody hears of the exit.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

function releaseAll(): void {
  taken.forEach(release);
}

function release(file: string): void {
  taken.delete(file);
  if (holderOf(file)?.pid === process.pid) unlinkSync(file);
}

/** Who has a lock; nobody, when it has been released. */
function holderOf(file: string): RunningProcess | undefined {
  try {
    const [pid, started = ''] = basename(readlinkSync(file)).split('-');
    return { pid: Number(pid), started };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
