import { describe, expect, it } from 'vitest';
import { compile } from '@mdx-js/mdx';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { markdownGrammar } from '../../src/markdown/grammar.ts';
import { countStatement } from '../../src/markdown/count-statement.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { statementMarksOf } from '../../src/markdown/statement-marks.ts';

const file = new URL('file:///project/content/topics/a.md');
const fieldsWith = (statement: string) => ({ corrections: [{ date: '2022-03-01', statement }] });

async function htmlOf(body: string, statement: string): Promise<string> {
  return (await renderMarkdown(body, file, '/', fieldsWith(statement))).html;
}

const mark =
  ' <a class="corrected-mark" data-not-in="as-of" href="#correction-1" data-pagefind-ignore="all">[corrected on 1 March 2022]</a>';

describe('a statement that was corrected', () => {
  it('is marked at its place, with what leads to the correction', async () => {
    expect(await htmlOf('One. The talks are in Geneva. Two.\n\nThree.\n', 'The talks are in Geneva.')).toBe(
      `<p data-corrected="">One. <span class="corrected" data-opened-in="as-of">The talks are in Geneva.</span>${mark} Two.</p>\n<p>Three.</p>`,
    );
  });

  it('is found across lines, marks, links and calls of notes', async () => {
    const html = await htmlOf(
      'The *talks* of[^1]\nthe [ministers](https://e.org/) are.\n\n[^1]: N.\n',
      'talks of the ministers',
    );
    expect(html).toContain(
      '<em><span class="corrected" data-opened-in="as-of">talks</span></em><span class="corrected" data-opened-in="as-of"> of</span><sup>',
    );
    expect(html).toContain(
      `<a href="https://e.org/"><span class="corrected" data-opened-in="as-of">ministers</span></a>${mark} are.`,
    );
  });

  it.each([
    [
      'an item of a list',
      '- One\n- Two talks\n',
      '<li data-corrected=""><span class="corrected" data-opened-in="as-of">Two talks</span>',
    ],
    [
      'a cell of a table',
      '| A |\n| - |\n| Two talks |\n',
      '<td data-corrected=""><span class="corrected" data-opened-in="as-of">Two talks</span>',
    ],
    ['a heading', '## Two talks\n', '<span class="corrected" data-opened-in="as-of">Two talks</span>'],
    ['a note', 'A.[^1]\n\n[^1]: Two talks.\n', '<span class="corrected" data-opened-in="as-of">Two talks</span>'],
    [
      'a text with signs of a pattern',
      'It was (a.b*c)? yes.\n',
      '<span class="corrected" data-opened-in="as-of">(a.b*c)? yes</span>',
    ],
  ])('is found in %s', async (_, body, expected) => {
    const statement = body.includes('talks') ? 'Two talks' : '(a.b*c)? yes';
    expect(await htmlOf(body, statement)).toContain(expected);
    expect(countStatement(body, 'md', statement)).toBe(1);
  });

  it('is marked in MDX as in Markdown', async () => {
    const { remarkPlugins, rehypePlugins, remarkRehype } = markdownGrammar('/');
    let tree: Root | undefined;
    const capture = () => (found: Root) => {
      tree = structuredClone(found);
    };
    const body = 'One. The talks\nare in Geneva. Two.\n';
    const source = new VFile({
      value: body,
      path: file.pathname,
      data: { astro: { frontmatter: fieldsWith('The talks are in Geneva.') } },
    });
    await compile(source, {
      remarkPlugins: remarkPlugins as [],
      rehypePlugins: [...(rehypePlugins as []), capture],
      remarkRehypeOptions: remarkRehype,
    });
    expect(tree && toHtml(tree)).toBe(await htmlOf(body, 'The talks are in Geneva.'));
  });

  it('has its day, also from the frontmatter of MDX, which makes a date of it', () => {
    const labelOf = (date: unknown) => statementMarksOf({ corrections: [{ statement: 'A', date }] })[0]?.label;
    expect(labelOf(new Date('2022-03-01'))).toBe('[corrected on 1 March 2022]');
    expect(labelOf('2022-03-01')).toBe('[corrected on 1 March 2022]');
    expect(labelOf('soon')).toBe('[corrected]');
  });

  it('is left alone when it is not there, and nothing is marked without one', async () => {
    expect(await htmlOf('A.\n', 'B')).toBe('<p>A.</p>');
    for (const fields of [
      undefined,
      null,
      'x',
      { corrections: 'x' },
      { corrections: [null, {}, { statement: ' ' }] },
    ]) {
      expect(statementMarksOf(fields)).toEqual([]);
    }
  });
});

describe('how often a statement is in a text', () => {
  it.each([
    ['never', 'The talks.\n', 0],
    ['once, over two lines', 'Two\n*talks* were.\n', 1],
    ['twice', 'Two talks.\n\n- Two talks\n', 2],
    ['not over two paragraphs', 'Two\n\ntalks\n', 0],
    ['not in the address of a link', '[A](https://e.org/Two%20talks)\n', 0],
  ])('is counted: %s', (_, body, count) => {
    expect(countStatement(body, 'md', 'Two talks')).toBe(count);
  });

  it('is not known of a text that cannot be read', () => {
    expect(countStatement('<Said>', 'mdx', 'A')).toBeUndefined();
  });
});
