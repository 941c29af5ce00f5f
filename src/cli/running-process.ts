import { readFileSync } from 'node:fs';

/** A process. `started` tells it from a later one with the same id; it is empty where the system does not say it. */
export interface RunningProcess {
  pid: number;
  started: string;
}

export function thisProcess(): RunningProcess {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

/** Whether a process still runs. One that was killed, and that its parent has not taken note of yet, does not. */
export function isRunning({ pid, started }: RunningProcess): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Any other error says that it runs, and for somebody else.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** When a process started, in ticks since the system did; `ended` for a zombie. Only Linux has it in a file. */
function startOf(pid: number): string | undefined {
  try {
    // proc_pid_stat(5): the second field is the name in brackets and may hold anything; state and start are 3 and 22.
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? 'ended' : rest[18];
  } catch {
    return undefined;
  }
}
