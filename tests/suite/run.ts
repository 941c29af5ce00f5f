import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Runs all checks, in two lanes for two cores. A step prints a line at start and end, and its output when it fails. The
 * last line is “N passed, N failed”. `--soak` runs all repetitions. `--part fast|site|browser` runs one of three parts,
 * for machines that share the work. Further arguments go to Vitest.
 */
const { values, positionals } = parseArgs({
  options: { soak: { type: 'boolean' }, part: { type: 'string' } },
  allowPositionals: true,
});
if (![undefined, 'fast', 'site', 'browser'].includes(values.part)) {
  throw new Error(`There is no part "${values.part}". The parts are fast, site and browser.`);
}

interface Step {
  name: string;
  command: string[];
  /** Prints as it runs. Two at once would mix their lines. */
  isLive?: boolean;
}

const node = process.execPath;
const tests = (projects: string[], isLive: boolean, ...more: string[]): Step => ({
  name: projects.join(' and '),
  command: [
    node,
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...more,
    ...positionals,
  ],
  isLive,
});

const build: Step = { name: 'build', command: [node, 'src/cli/build.ts'] };
// A build writes the content types into .astro/; a lone type check writes them itself.
const types: Step = { name: 'types', command: ['astro', 'check', ...(values.part ? [] : ['--noSync'])] };
// The typed rules need the content types too.
const lint: Step = { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] };
const format: Step = { name: 'format', command: ['prettier', '--check', '.'] };
const projects = ['site', 'browser'].filter((project) => (values.part ?? project) === project);

const site = [build, tests(projects, true)];

/** Lanes run in parallel, steps in order. The type check comes late, when there are content types of a build. */
const lanes: Step[][] =
  {
    // One worker leaves the other core to the site, which takes longest.
    all: [site, [format, tests(['units'], false, '--maxWorkers=1'), types, lint]],
    fast: [
      [types, lint],
      [format, tests(['units'], true)],
    ],
    site: [site],
    browser: [site],
  }[values.part ?? 'all'] ?? [];

const folder = mkdtempSync(join(tmpdir(), 'archive-suite-'));
const counts = join(folder, 'counts');
writeFileSync(counts, '');
const failed: string[] = [];

await Promise.all(lanes.map(inOrder));

const rows = readFileSync(counts, 'utf8').split('\n');
const total = (column: number): number => rows.reduce((sum, row) => sum + Number(row.split(' ')[column] ?? 0), 0);
rmSync(folder, { recursive: true });
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}.`);
// A step that fails without a failed test counts as one.
const failures = Math.max(total(1), failed.length);
console.log(`${total(0)} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

async function inOrder(steps: Step[]): Promise<void> {
  for (const step of steps) {
    await run(step);
    // Nothing can be tested without a site.
    if (step === build && failed.includes(build.name)) return;
  }
}

async function run({ name, command: [program = '', ...args], isLive = false }: Step): Promise<void> {
  const start = performance.now();
  console.log(`▶ ${name}`);
  const child = spawn(program, args, {
    stdio: ['ignore', ...(isLive ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    env: {
      ...process.env,
      ARCHIVE_TEST_COUNTS: counts,
      // Hundreds of processes load the same modules.
      NODE_COMPILE_CACHE: join(folder, 'modules'),
      ...(values.soak && { ARCHIVE_SOAK: '1' }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (said: Buffer) => (output += said.toString()));
  const status = await new Promise<number | null>((done) => {
    child.on('error', (error) => {
      output += error.message;
      done(null);
    });
    child.on('close', done);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${status === 0 ? '✔' : '✘'} ${name}, ${seconds} s`);
  if (status === 0) return;
  failed.push(name);
  if (output) console.log(output.trimEnd());
}
