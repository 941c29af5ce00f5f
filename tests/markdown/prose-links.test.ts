import { describe, expect, it } from 'vitest';
import { proseLinks } from '../../src/markdown/prose-links.ts';

const linksIn = (body: string) => proseLinks(body, 'articles/2021-12-28-talks.md');

describe('the links of a body', () => {
  it('to sources are found with their lines', () => {
    expect(linksIn('First.\n\nIt was [said](source:tass-2021) and [denied](source:ap-2021).\n')).toEqual([
      { line: 3, kind: 'source', target: 'tass-2021' },
      { line: 3, kind: 'source', target: 'ap-2021' },
    ]);
  });

  it('to files are found with their path below the content folder', () => {
    const body = '[a](../topics/osce.md)\n[b](../topics/osce.md#history) [c](2022-01-10-geneva.mdx)';
    expect(linksIn(body)).toEqual([
      { line: 1, kind: 'file', target: 'topics/osce.md' },
      { line: 2, kind: 'file', target: 'topics/osce.md' },
      { line: 2, kind: 'file', target: 'articles/2022-01-10-geneva.mdx' },
    ]);
  });

  it('include the sources of quotations', () => {
    expect(linksIn('<Said by="Lavrov" on="2021-12-31" source="tass-2021">\n  We wait.\n</Said>')).toEqual([
      { line: 1, kind: 'source', target: 'tass-2021' },
    ]);
  });

  it.each([
    'No link at all.',
    '[web](https://example.org/a.md)',
    '[part](#notes)',
    '[page](/sources/)',
    '[picture](map.png)',
    'The word source:tass-2021 alone',
  ])('do not include: %s', (body) => {
    expect(linksIn(body)).toEqual([]);
  });
});
