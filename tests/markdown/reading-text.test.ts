import { describe, expect, it } from 'vitest';
import { readingTextOf } from '../../src/markdown/reading-text.ts';

const blocksOf = (body: string, format: 'md' | 'mdx' = 'md') =>
  readingTextOf(body, format).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('the text as readers see it', () => {
  it('has the blocks of a body without their marks', () => {
    const body = [
      'A *first* paragraph\nin two lines with [a link](source:x) and a note.[^1]',
      '## A `heading`',
      '- One\n- Two\n\n  more\n  1. Three',
      '> Words **of** others',
      '| A | B |\n| - | - |\n| 1 | 2 |',
      '![A map](../pictures/map.png)',
      '---',
      '[^1]: The note, with [a source](source:x).',
      '[d]: https://example.org/',
    ].join('\n\n');
    expect(blocksOf(body)).toEqual([
      'paragraph: A first paragraph in two lines with a link and a note.[1]',
      'heading: A heading',
      'item: One',
      'item: Two',
      'item: more',
      'item: Three',
      'quotation: Words of others',
      'row: A | B',
      'row: 1 | 2',
      'paragraph: A map',
      'note: 1. The note, with a source.',
    ]);
  });

  it('has the words of an official, who said them, and words in another language', () => {
    const body =
      'In <span lang="uk">Київ</span>.\n\n<Said by="A minister" on="2022-01-10" source="agency">No.</Said>\n';
    expect(blocksOf(body, 'mdx')).toEqual(['paragraph: In Київ.', 'quotation: No. · A minister · 2022-01-10 · agency']);
    expect(blocksOf('In <span lang="uk">Київ</span>.')).toEqual(['paragraph: In Київ.']);
  });

  it('is the text as written when that can no longer be read', () => {
    expect(blocksOf('A.\n\n<Said>\n\nB. {x', 'mdx')).toEqual(['other: A.', 'other: <Said>', 'other: B. {x']);
  });

  it('has its links, wherever they are written', () => {
    const { links } = readingTextOf(
      '[A](a.md), [B][d] and ![C](../pictures/c.png).\n\n[d]: https://example.org/\n',
      'md',
    );
    expect(links).toEqual([
      { text: 'A', target: 'a.md' },
      { text: 'B', target: 'https://example.org/' },
      { text: 'C', target: '../pictures/c.png' },
    ]);
  });
});
