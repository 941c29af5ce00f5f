import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { githubSyntax } from '../../src/markdown/github-syntax.ts';
import { median } from './figures.ts';

/** Goals of `npm run check` on two cores, by number of articles. */
const goals = [
  { articles: 500, seconds: 2, megabytes: 500 },
  { articles: 10_000, seconds: 15, megabytes: 500 },
];

export async function benchCheck(): Promise<void> {
  console.log('npm run check, on generated articles; a ratio of 1 or less meets the goal.');
  for (const goal of goals) await benchGoal(goal);
}

async function benchGoal({ articles, seconds, megabytes }: (typeof goals)[number]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  try {
    await generateArchive(folder, articles);
    const runs = [await runCheck(folder), await runCheck(folder), await runCheck(folder)];
    const time = median(runs.map((run) => run.seconds));
    const memory = Math.max(...runs.map((run) => run.megabytes));
    const yardstick = await parseAll(join(folder, 'articles'));
    console.log(
      [
        `${articles} articles`,
        `${time.toFixed(2)} s (${(time / seconds).toFixed(2)} of the goal)`,
        `${memory} MB (${(memory / megabytes).toFixed(2)} of the goal)`,
        `${(time / yardstick).toFixed(2)} times as long as parsing the same texts with remark in one thread`,
      ].join('; '),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Memory is the maximum of the process, in megabytes. */
async function runCheck(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const watch = "process.on('exit', () => process.send(process.resourceUsage().maxRSS))";
  const script = `data:text/javascript,${encodeURIComponent(watch)}`;
  const started = performance.now();
  const check = spawn(process.execPath, ['--max-semi-space-size=16', '--import', script, 'src/cli/check.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: folder },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let kilobytes = 0;
  check.on('message', (value) => (kilobytes = Number(value)));
  await new Promise((done) => check.on('close', done));
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** Seconds for parsing alone: the minimum of a check. */
async function parseAll(folder: string): Promise<number> {
  const parser = unified()
    .use(remarkParse)
    .use(...githubSyntax)
    .freeze();
  const texts = await Array.fromAsync(await readdir(folder), (name) => readFile(join(folder, name), 'utf8'));
  const started = performance.now();
  for (const text of texts) parser.parse(text);
  return (performance.now() - started) / 1000;
}
