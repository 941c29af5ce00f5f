import { readFileSync } from 'node:fs';

/** `started` distinguishes processes with the same id. It is empty where the system does not report it. */
export interface RunningProcess {
  pid: number;
  started: string;
}

export function thisProcess(): RunningProcess {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

/** Zombie processes do not count as running. */
export function isRunning({ pid, started }: RunningProcess): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Other errors mean that another user’s process runs.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** In ticks since the system started; `ended` for a zombie. Only Linux has this file. */
function startOf(pid: number): string | undefined {
  try {
    // proc_pid_stat(5): field 2 is in brackets and may contain anything. Fields 3 and 22 are state and start.
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? 'ended' : rest[18];
  } catch {
    return undefined;
  }
}
