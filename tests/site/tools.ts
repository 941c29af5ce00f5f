import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that a test needs and that not every machine has: how it is called, or why it cannot be. */
export type Tool = { call: string[] } | { missing: string };

/** A program on the PATH. */
export function tool(name: string, packageName: string): Tool {
  const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  return error ? { missing: `${name} is not installed; on Debian it is in ${packageName}` } : { call: [name] };
}

/** The validator of the books. Debian has it as an archive for Java, which not every kernel starts by itself. */
export function epubcheck(): Tool {
  const archive = '/usr/share/java/epubcheck.jar';
  const java = tool('java', 'default-jre-headless');
  if ('missing' in java || !existsSync(archive)) {
    return { missing: 'epubcheck is not installed; on Debian it is in epubcheck' };
  }
  return { call: [...java.call, '-jar', archive] };
}

/** Runs a tool to its end, and gives how that was and all that it said. */
export function runTool(found: Tool, ...args: string[]): { status: number | null; output: string } {
  const [program = '', ...first] = 'call' in found ? found.call : [];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}
