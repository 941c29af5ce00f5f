import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { countStatement } from '../../src/markdown/count-statement.ts';
import type { Statements } from '../../src/markdown/statement-marks.ts';

const render = async (text: string, ...statements: string[]): Promise<string> => {
  return renderWith(
    text,
    statements.map((statement, index) => ({ number: index + 1, kind: 'overtaken', statement })),
  );
};

const renderWith = async (text: string, followUps: Statements['followUps'] = []): Promise<string> =>
  (await renderMarkdown(text, new URL('file:///content/topics/a.md'), '/', { followUps })).html;

const mark = (number: number) =>
  `<a class="follow-mark" data-follow-up="${number}" href="#follow-up-${number}" data-pagefind-ignore="all">[overtaken later]</a>`;

describe('a statement that was overtaken', () => {
  it('is marked at its words', async () => {
    expect(await render('They meet. Talks are near, they say. So it is.', 'Talks are near')).toBe(
      `<p>They meet. <span class="statement" data-follow-up="1" id="statement-1">Talks are near</span> ${mark(1)}, they say. So it is.</p>`,
    );
  });

  it('may have links in it, and notes are passed over', async () => {
    const html = await render('Talks *are* near,[^1] they say.\n\n[^1]: A note.', 'are near, they');
    expect(html).toMatch(/<em><span class="statement" data-follow-up="1" id="statement-1">are<\/span><\/em>/);
    expect(html).toMatch(/<span class="statement" data-follow-up="1"> near,<\/span><sup>/);
    expect(html).toContain(`<span class="statement" data-follow-up="1"> they</span> ${mark(1)} say.`);
  });

  it('keeps the number of its follow-up where others are left out, and those leave no trace', async () => {
    const html = await renderWith('First. Second.', [{ number: 2, kind: 'overtaken', statement: 'Second.' }]);
    expect(html).toBe(
      `<p>First. <span class="statement" data-follow-up="2" id="statement-2">Second.</span> ${mark(2)}</p>`,
    );
  });

  it('is one of several, in lists and cells as well', async () => {
    const html = await render('First one.\n\n- Second two.\n\n| a |\n| - |\n| Third |', 'First', 'two', 'Third');
    for (const number of [1, 2, 3]) expect(html).toContain(`id="statement-${number}"`);
  });

  it('changes nothing when it is not there', async () => {
    expect(await render('Talks are near.', 'Talks are far')).toBe('<p>Talks are near.</p>');
  });
});

describe('the places of a statement', () => {
  it.each([
    ['Talks are near. *Talks* are near.', 'Talks are near', 2],
    ['Talks are[^1] near.\n\n[^1]: Note.', 'Talks are near', 1],
    ['Talks are\n\nnear.', 'Talks are near', 0],
    ['| Talks are near |\n| - |\n| x |', 'Talks are near', 1],
  ])('in %j', (body, words, count) => {
    expect(countStatement(body, 'md', words)).toBe(count);
  });
});
