import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLists } from '#domain/versions/align.ts';
import { diffBlocks, type Block, type BlockDifference } from '#domain/versions/difference.ts';
import { diffWords, type Part } from '#domain/versions/word-difference.ts';
import { shortOrFull } from '../../suite/counts.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function applyParts(text: string, parts: Part[]): string {
  let [at, result] = [0, ''];
  for (const { change, text: piece } of parts) {
    if (change === 'added') {
      result += piece;
      continue;
    }
    if (text.slice(at, at + piece.length) !== piece) throw new Error(`“${piece}” is not at ${at}.`);
    at += piece.length;
    if (change === 'same') result += piece;
  }
  if (at !== text.length) throw new Error('Something is left of the text.');
  return result;
}

function applyBlocks(blocks: Block[], differences: BlockDifference[]): Block[] {
  const left = [...blocks];
  const result = differences.flatMap((difference) => {
    if (difference.change === 'added') return [difference.block];
    const block = left.shift();
    if (!block) throw new Error('The text has no such block.');
    if (difference.change === 'changed')
      return [{ kind: difference.to.kind, text: applyParts(block.text, difference.parts) }];
    expect(block).toEqual(difference.block);
    return difference.change === 'same' ? [block] : [];
  });
  if (left.length > 0) throw new Error('Something is left of the text.');
  return result;
}

// Few words give many repetitions.
const word = fc.constantFrom(
  'the',
  'of',
  'talks',
  'Kyiv',
  'Moscow',
  'said',
  'on',
  '10',
  'January',
  '’',
  ' ',
  ', ',
  '. ',
  '\n',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const block = fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'row' as const), text });
const blocks = fc.array(block, { maxLength: 8 });
const edited = blocks.chain((before) =>
  fc
    .tuple(fc.constant(before), fc.array(fc.tuple(fc.nat(9), fc.option(block)), { maxLength: 4 }))
    .map(([from, edits]) => {
      const to = [...from];
      for (const [at, put] of edits) to.splice(at, put ? at % 2 : 1, ...(put ? [put] : []));
      return [from, to] as const;
    }),
);

describe('applying a difference to the earlier text gives the later one, for 10,000 random pairs', () => {
  it('of any two texts of blocks', () => {
    fc.assert(
      fc.property(blocks, blocks, (from, to) => {
        expect(applyBlocks(from, diffBlocks(from, to))).toEqual(to);
      }),
      { numRuns: shortOrFull(400, 4000) },
    );
  });

  it('of a text and what was made of it', () => {
    fc.assert(
      fc.property(edited, ([from, to]) => {
        expect(applyBlocks(from, diffBlocks(from, to))).toEqual(to);
      }),
      { numRuns: shortOrFull(300, 3000) },
    );
  });

  it('of any two paragraphs', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = diffWords(from, to);
        expect(applyParts(from, parts)).toBe(to);
        expect(parts.every(({ text: piece }) => piece !== '')).toBe(true);
      }),
      { numRuns: shortOrFull(300, 3000) },
    );
  });
});

describe('a difference', () => {
  const written = (from: string, to: string) =>
    diffWords(from, to)
      .map(({ change, text: piece }) => (change === 'same' ? piece : `{${change === 'added' ? '+' : '-'}${piece}}`))
      .join('');

  it('is of whole words, and takes little words between changes into them', () => {
    expect(written('He warned against an attack.', 'He cautioned him against an attack.')).toBe(
      'He {-warned}{+cautioned him} against an attack.',
    );
    expect(written('seven of the ten states', 'nine of the two nations')).toBe(
      '{-seven of the ten states}{+nine of the two nations}',
    );
  });

  it('of a text with itself is nothing', () => {
    const all = [paragraph('One.'), { kind: 'heading' as const, text: 'One.' }];
    expect(diffBlocks(all, all).map(({ change }) => change)).toEqual(['same', 'same']);
  });

  it('takes a block that has kept most of its words for changed, and others for gone and come', () => {
    const from = [paragraph('The talks are on 10 January in Geneva.'), paragraph('Nobody has confirmed it.')];
    const to = [paragraph('A new first sentence altogether.'), paragraph('The talks are on 10 January in Vienna.')];
    expect(diffBlocks(from, to).map(({ change }) => change)).toEqual(['added', 'changed', 'removed']);
  });

  it('does not take a heading for a paragraph that was changed', () => {
    const [from, to] = [[paragraph('The same words')], [{ kind: 'heading' as const, text: 'The same words' }]];
    expect(
      diffBlocks(from, to)
        .map(({ change }) => change)
        .sort(),
    ).toEqual(['added', 'removed']);
  });

  it('of texts with nothing in common is found, however long they are', () => {
    const from = Array.from({ length: 3000 }, (_, index) => paragraph(`a${index} the`));
    const to = Array.from({ length: 3000 }, (_, index) => paragraph(`b${index} the`));
    expect(applyBlocks(from, diffBlocks(from, to))).toEqual(to);
    const [one, other] = [from, to].map((list) => list.map((item) => item.text).join(' '));
    expect(applyParts(one ?? '', diffWords(one ?? '', other ?? ''))).toBe(other);
  });
});

it('what two lists have in common is found in order, each item once', () => {
  const item = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.array(item, { maxLength: 12 }), (a, b) => {
      const pairs = alignLists(a, b);
      expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true);
      expect(
        pairs.every(
          ([i, j], index) => index === 0 || (i > (pairs[index - 1]?.[0] ?? 0) && j > (pairs[index - 1]?.[1] ?? 0)),
        ),
      ).toBe(true);
    }),
  );
  expect(alignLists(['a', 'b', 'c'], ['a', 'c'])).toEqual([
    [0, 0],
    [2, 1],
  ]);
});
