import { describe, expect, it } from 'vitest';
import { readBodies } from '../../src/loader/read-bodies.ts';

function bodies(count: number): { text: string; from: string }[] {
  return Array.from({ length: count }, (_, n) => ({ text: `## Body ${n}\n\nText.\n`, from: `articles/${n}.md` }));
}

describe('bodies', () => {
  it.each([3, 1234])('are read in their order, also when %i of them are shared among threads', async (count) => {
    const facts = await readBodies(bodies(count).values(), count);
    expect(facts.map(({ anchors }) => anchors)).toEqual(bodies(count).map((_, n) => [`body-${n}`]));
  });

  it('may be as long as a file may be, also in a thread', async () => {
    const text = 'The talks in Geneva ended without a result, and [the next](source:agency) were not agreed.\n\n';
    const long = { text: text.repeat(10_000), from: 'articles/long.md' };
    const facts = await readBodies([...bodies(300), long].values(), 301);
    expect(facts.map(({ problems }) => problems).flat()).toEqual([]);
    expect(facts[300]?.links).toHaveLength(10_000);
  });
});
