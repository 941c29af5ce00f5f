import fc from 'fast-check';

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { githubSyntax } from '../../src/markdown/github-syntax.ts';
import { parseBody } from '../../src/markdown/parse-body.ts';

/** The complete grammar. */
const grammar = unified()
  .use(remarkParse)
  .use(...githubSyntax)
  .freeze();

const words = ['word', ' ', '\n', '\n\n', '*', '_', '**', '~~', '`', '\\', '<', '>', '!', '[', ']', '](', ')', '[^1]'];
const lines = ['[^1]: ', '[a]: ', '[a]', '- ', '> ', '## ', '| a |\n| - |\n| ', ' |\n'];
const addresses = [
  'https://',
  'http:',
  'HTTPS://b.org',
  'www.',
  'www.b.org',
  'example.org/x_y',
  'a@b.org',
  '@',
  '&#64;',
];
const more = [
  'mailto:',
  'xmpp:',
  '&colon;',
  'www&period;b.org',
  '](https://b.org/c)',
  '<https://b.org>',
  '://',
  '.',
  ':',
];

/** The parser sets no positions for links made from bare addresses. */
function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

describe('a body', () => {
  it('is the tree of the grammar, wherever its addresses are', () => {
    const texts = fc.array(fc.constantFrom(...words, ...lines, ...addresses, ...more), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const body = parts.join('');
        expect(withoutPlaces(parseBody(body, 'md').tree)).toEqual(withoutPlaces(grammar.parse(body)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['See https://example.org.', 'See www.example.org.', 'Write to desk@example.org.', 'https&#58;//b.org'])(
    'has a link for a bare address: %s',
    (body) => {
      const parsed = parseBody(body, 'md');
      const [paragraph] = parsed.tree?.children ?? [];
      expect(paragraph).toMatchObject({
        children: expect.arrayContaining([expect.objectContaining({ type: 'link' })]) as [],
      });
    },
  );
});
