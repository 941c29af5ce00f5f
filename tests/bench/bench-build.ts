import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { measureCommand, type Cost } from './measure-command.ts';
import { plainAstro, plainHugo, type Peer } from './peers.ts';

const sizes = [1000, 10_000];
const hugo = 'Hugo and Pagefind';
const remark = 'Astro with unified() and Pagefind';

/** What is done before each build, in this order; a goal is a ratio of the time that a peer takes for all pages. */
const rows: { name: string; change(content: string): Promise<void>; goal?: { ratio: number; peer: string } }[] = [
  { name: 'cold', change: () => Promise.resolve(), goal: { ratio: 1, peer: remark } },
  { name: 'nothing changed', change: () => Promise.resolve(), goal: { ratio: 0.12, peer: hugo } },
  { name: 'one article corrected', change: correctArticle, goal: { ratio: 0.25, peer: hugo } },
  { name: 'one source changed', change: (content) => replaceIn(content, 'sources', /title: /, 'title: New ') },
  { name: 'one topic renamed', change: (content) => replaceIn(content, 'topics', /name: Topic/, 'name: Field') },
];

interface Result {
  articles: number;
  peers: Record<string, Cost>;
  builds: Record<string, Cost>;
}

/** Builds generated archives beside peers that build the same texts, without checks, as-of pages and downloads. */
export async function benchBuild(): Promise<void> {
  const results: Result[] = [];
  for (const articles of sizes) {
    const result = await measureSize(articles);
    results.push(result);
    report(result);
  }
  reportGrowth(results);
  const file = 'test-results/bench-build.json';
  await mkdir('test-results', { recursive: true });
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`All figures are in ${file}.`);
}

async function measureSize(articles: number): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  try {
    const content = join(folder, 'content');
    await generateArchive(content, articles);
    const peers: (Peer | undefined)[] = [
      await plainHugo(join(folder, 'hugo'), content),
      await plainAstro(join(folder, 'astro'), content, 'default'),
      await plainAstro(join(folder, 'astro-remark'), content, 'remark'),
    ];
    const result: Result = { articles, peers: {}, builds: {} };
    for (const peer of peers) {
      if (!peer) continue;
      console.log(`Building ${articles} articles with ${peer.name}.`);
      result.peers[peer.name] = await peer.build();
    }
    for (const { name, change } of rows) {
      console.log(`Building ${articles} articles: ${name}.`);
      await change(content);
      result.builds[name] = await measureCommand([process.execPath, 'src/cli/build.ts'], {
        cwd: resolve('.'),
        env: { ARCHIVE_CONTENT: content, ARCHIVE_OUT: join(folder, 'dist') },
      });
    }
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report({ articles, peers, builds }: Result): void {
  console.log(`\n${articles} articles, as multiples of the time that a peer takes for all pages:`);
  for (const { name, goal } of rows) {
    const cost = builds[name];
    if (!cost) continue;
    const ratios = Object.entries(peers).map(([peer, { seconds }]) => {
      const ratio = `${(cost.seconds / seconds).toFixed(2)} × ${peer}`;
      return goal?.peer === peer ? `${ratio} (goal ${goal.ratio})` : ratio;
    });
    console.log(`  ${name}: ${[...ratios, format(cost)].join('; ')}`);
  }
  for (const [peer, cost] of Object.entries(peers)) console.log(`  ${peer}: ${format(cost)}`);
}

/** An exponent of 1 means that twice as many articles take twice as long. */
function reportGrowth(results: Result[]): void {
  const [small, large] = [results[0], results.at(-1)];
  if (!small || !large || small === large) return;
  const growth = (of: (result: Result) => Cost | undefined): string => {
    const [before, after] = [of(small), of(large)];
    if (!before || !after) return '–';
    return (Math.log(after.seconds / before.seconds) / Math.log(large.articles / small.articles)).toFixed(2);
  };
  console.log(`\nExponent of the growth from ${small.articles} to ${large.articles} articles:`);
  for (const { name } of rows) console.log(`  ${name}: ${growth(({ builds }) => builds[name])}`);
  for (const peer of Object.keys(large.peers)) console.log(`  ${peer}: ${growth(({ peers }) => peers[peer])}`);
}

function format({ seconds, processorSeconds, megabytes }: Cost): string {
  const parts = [`${seconds.toFixed(1)} s`];
  if (processorSeconds !== undefined) parts.push(`${processorSeconds.toFixed(0)} s of processors`);
  if (megabytes !== undefined) parts.push(`${megabytes.toFixed(0)} MB`);
  return parts.join(', ');
}

async function correctArticle(content: string): Promise<void> {
  const articles = (await readdir(join(content, 'articles'))).sort();
  await appendFile(
    join(content, 'articles', articles[Math.floor(articles.length / 2)] ?? ''),
    '\nOne more sentence.\n',
  );
}

/** Replaces the first match in the first file of a collection. */
async function replaceIn(content: string, collection: string, pattern: RegExp, replacement: string): Promise<void> {
  const [first = ''] = (await readdir(join(content, collection))).sort();
  const file = join(content, collection, first);
  const text = await readFile(file, 'utf8');
  const changed = text.replace(pattern, replacement);
  if (changed === text) throw new Error(`${file} has no ${pattern}.`);
  await writeFile(file, changed);
}
