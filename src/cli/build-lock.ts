import { mkdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning, thisProcess, type RunningProcess } from './running-process.ts';

/**
 * Takes a lock until this process ends, also from a killed process. Returns the id of a running process that has it.
 *
 * A lock is a broken symbolic link that names its holder: created in one step with its content, and only if nothing
 * exists.
 */
export function takeLock(file: string): number | undefined {
  for (;;) {
    if (claim(file)) return undefined;
    const holder = holderOf(file);
    if (!holder) continue;
    if (isRunning(holder)) return holder.pid;
    // A slower process would remove the lock that a faster one has just taken.
    const clearing = takeLock(`${file}-clearing`);
    if (clearing !== undefined) return clearing;
    const left = holderOf(file);
    if (left && !isRunning(left)) unlinkSync(file);
    release(`${file}-clearing`);
  }
}

/** `report` gets the id of every process that must end first. */
export async function waitForLock(file: string, report: (pid: number) => void): Promise<void> {
  let reported: number | undefined;
  for (let pid = takeLock(file); pid !== undefined; pid = takeLock(file)) {
    if (pid !== reported) report(pid);
    reported = pid;
    await setTimeout(200);
  }
}

const taken = new Set<string>();

function claim(file: string): boolean {
  const { pid, started } = thisProcess();
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Windows lets everyone create a junction; other systems ignore the type.
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
  // Without a listener a signal ends the process without an `exit` event.
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
