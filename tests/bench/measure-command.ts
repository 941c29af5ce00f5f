import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Cost {
  /** Wall time. */
  seconds: number;
  /** Of all processors, children included. Undefined where the system does not tell, as on macOS. */
  processorSeconds?: number | undefined;
  /** The most that one process held. Undefined where the system does not tell. */
  megabytes?: number | undefined;
}

/** Runs a command without output. Throws its output if it fails. */
export async function measureCommand(
  [program = '', ...args]: string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Cost> {
  const [before, started] = [await processorSecondsOfChildren(), performance.now()];
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    // A process group tells which processes belong to the command.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => (output += said.toString()));
  let megabytes: number | undefined;
  const watch = setInterval(() => {
    void mostMemoryIn(child.pid ?? 0).then((most) => {
      if (most !== undefined) megabytes = Math.max(megabytes ?? 0, most);
    });
  }, 200);
  const status = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${output}`);
  const after = await processorSecondsOfChildren();
  return {
    seconds,
    processorSeconds: before === undefined || after === undefined ? undefined : after - before,
    megabytes,
  };
}

/** Fields of `/proc/PID/stat` after the name, which may have spaces: proc(5). */
async function fieldsOf(process: string): Promise<string[]> {
  const text = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Of children that have ended. Linux counts in hundredths of a second. */
async function processorSecondsOfChildren(): Promise<number | undefined> {
  const fields = await fieldsOf('self');
  return fields.length < 15 ? undefined : (Number(fields[13]) + Number(fields[14])) / 100;
}

async function mostMemoryIn(group: number): Promise<number | undefined> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const peaks = processes.map(async (process) => {
    if (Number((await fieldsOf(process))[2]) !== group) return [];
    const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(status) ?? [];
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1000];
  });
  const found = (await Promise.all(peaks)).flat();
  return found.length > 0 ? Math.max(...found) : undefined;
}
