import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type Tool = { call: string[] } | { missing: string };

export function tool(name: string, packageName: string): Tool {
  const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  return error ? { missing: `${name} is not installed; on Debian it is in ${packageName}` } : { call: [name] };
}

/** Not every kernel starts Debian's Java archive directly. */
export function epubcheck(): Tool {
  const archive = '/usr/share/java/epubcheck.jar';
  const java = tool('java', 'default-jre-headless');
  if ('missing' in java || !existsSync(archive)) {
    return { missing: 'epubcheck is not installed; on Debian it is in epubcheck' };
  }
  return { call: [...java.call, '-jar', archive] };
}

export function runTool(found: Tool, ...args: string[]): { status: number | null; output: string } {
  return runToolOn('', found, ...args);
}

/** `input` is what the program reads from its standard input. */
export function runToolOn(input: string, found: Tool, ...args: string[]): { status: number | null; output: string } {
  const [program = '', ...first] = 'call' in found ? found.call : [];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { encoding: 'utf8', input });
  return { status, output: `${stdout}${stderr}` };
}
