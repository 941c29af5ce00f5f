import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffBlocks, type Block } from '#domain/versions/difference.ts';
import { diffWords } from '#domain/versions/word-difference.ts';
import { findInHistory, type WantedText } from '../../src/loader/versions/find-versions.ts';
import { readVersionText, checksumOfText } from '../../src/loader/versions/version-text.ts';
import { articleText, writeFiles } from '../fixtures/write-content.ts';
import { besideGoal, median } from './figures.ts';

/** Milliseconds for the difference of two texts. Reading git has no goal. */
const goal = 200;
const words = 5000;

export async function benchHistory(): Promise<void> {
  console.log(`The difference of two texts of ${words} words; a ratio of 1 or less meets the goal.`);
  const [text, other] = [blocksOf(1), blocksOf(2)];
  const changed = text.map(({ kind, text: line }, index) => ({ kind, text: changeWords(line, 10, index) }));
  const rewritten = text.map(({ kind, text: line }, index) => ({ kind, text: changeWords(line, 2, index) }));
  const joined = (blocks: Block[]): string => blocks.map(({ text: line }) => line).join(' ');
  report('one word in ten is another', () => diffBlocks(text, changed));
  report('every second word is another', () => diffBlocks(text, rewritten));
  report('another text with the same words', () => diffBlocks(text, other));
  report('one paragraph, one word in ten is another', () => diffWords(joined(text), joined(changed)));
  report('one paragraph, another text with the same words', () => diffWords(joined(text), joined(other)));
  await benchGit(1000, 3);
}

function report(what: string, run: () => unknown): void {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  console.log(`${what}: ${besideGoal(median(times), goal, 'ms')}`);
}

async function benchGit(articles: number, versions: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      stdio: 'ignore',
    });
  try {
    git('init');
    const wanted: WantedText[] = [];
    const ids = Array.from({ length: articles }, (_, index) => `2021-12-01-article-${index}`);
    for (let version = 1; version <= versions; version++) {
      const texts = ids.map((id, index) => {
        const body = blocksOf(index + version * 10_000, 500)
          .map(({ text }) => text)
          .join('\n\n');
        const text = articleText({ title: `Article ${index}`, date: '2021-12-01T12:00:00+01:00' }, `${body}\n`);
        const read = readVersionText(Buffer.from(text), `${id}.md`);
        if (read && version < versions) wanted.push({ sum: checksumOfText(read), ids: [id] });
        return [`content/articles/${id}.md`, text] as const;
      });
      await writeFiles(folder, Object.fromEntries(texts));
      git('add', '--all');
      git('commit', '-m', 'x');
    }
    const started = performance.now();
    const { texts } = await findInHistory(join(folder, 'content'), wanted);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(
      `${texts.size} of ${wanted.length} texts of ${articles} articles found in git: ${seconds} s, once for a build`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const little = 'the of to and a in that is was for on with as by at from it he be had'.split(' ');

/** Returns paragraphs of about 80 words, of which few are frequent and many rare. */
function blocksOf(seed: number, length = words): Block[] {
  const random = randomFrom(seed);
  const word = (): string =>
    random() < 0.4 ? (little[Math.floor(random() * little.length)] ?? '') : `w${Math.floor(random() ** 2 * 3000)}`;
  return Array.from({ length: Math.ceil(length / 80) }, () => ({
    kind: 'paragraph' as const,
    text: Array.from({ length: Math.min(80, length) }, word).join(' '),
  }));
}

function changeWords(text: string, every: number, seed: number): string {
  const random = randomFrom(seed + 1);
  return text
    .split(' ')
    .map((word) => (random() * every < 1 ? `new${Math.floor(random() * 1000)}` : word))
    .join(' ');
}

/** mulberry32, public domain. Returns numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
