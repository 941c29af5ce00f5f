import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { isParagraphId } from '#domain/formats/marks.ts';
import { splitProse } from '../../src/loader/yaml/frontmatter.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { renderModule } from '../fixtures/render-module.ts';

const article = new URL('file:///project/content/articles/2021-12-28-talks.md');

/** Returns name and id of elements with a text-based id. */
async function namedIn(text: string, file = article): Promise<[name: string, id: string][]> {
  const { html } = await renderMarkdown(text, file, '/');
  return idsOf(html);
}

function idsOf(html: string): [name: string, id: string][] {
  return DomUtils.getElementsByTagName(() => true, parseDocument(html))
    .filter(({ attribs }) => /^(p|li|t|q)-/.test(attribs.id ?? ''))
    .map(({ name, attribs }) => [name, attribs.id ?? '']);
}

const idsIn = async (text: string): Promise<string[]> => (await namedIn(text)).map(([, id]) => id);

const blocks = `A paragraph.

- An item.
- Another, with items below.
  - An item below.

1. A loose item.

2. A loose item of two parts.

   The second part.

> A quotation.
>
> Its second part.

| Day | Talks |
| --- | --- |
| 10 | Geneva |
`;

describe('every block of an article', () => {
  it('has an id', async () => {
    const named = await namedIn(blocks);
    expect(named.filter(([, id]) => !isParagraphId(id))).toEqual([]);
    const names = named.map(([name]) => name);
    const lists = ['li', 'li', 'li', 'li', 'p', 'li', 'p', 'p'];
    expect(names).toEqual(['p', ...lists, 'blockquote', 'p', 'p', 'table']);
  });

  it('is no part of another and has a link to itself, or is a part and has none', async () => {
    const { html, paragraphs } = await renderMarkdown(blocks, article, '/');
    const links = DomUtils.getElementsByTagName('a', parseDocument(html));
    expect(links.map(({ attribs }) => attribs.href?.slice(1))).toEqual(paragraphs);
    expect(paragraphs.map((id) => id.split('-')[0])).toEqual(['p', 'li', 'li', 'li', 'li', 'li', 'q', 't']);
    // The sign is in the stylesheet, so search, copied text and screen readers skip it.
    expect(links.every((link) => DomUtils.textContent(link) === '' && link.attribs['aria-hidden'] === 'true')).toBe(
      true,
    );
  });

  it('of a topic has none: what is cited is an article', async () => {
    expect(await namedIn(blocks, new URL('file:///project/content/topics/osce.md'))).toEqual([]);
  });

  it('of the notes has none but that of the note', async () => {
    expect(await idsIn('A text.[^1]\n\n[^1]: A note.\n')).toHaveLength(1);
  });
});

describe('the id of a paragraph', () => {
  const text = 'The talks in Geneva lasted nearly eight hours and brought no breakthrough, both sides said.';

  it('does not change when others come, go or change places', async () => {
    const paragraph = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){2,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8 }), fc.nat(), async (others, place) => {
        const [alone] = await idsIn(text);
        const list = others.toSpliced(place % (others.length + 1), 0, text);
        expect((await idsIn(list.join('\n\n')))[place % (others.length + 1)]).toBe(alone);
      }),
      { seed: 2014, numRuns: 200 },
    );
  });

  it('does not change with the numbers of its notes', async () => {
    const [first, second] = ['', 'Before.[^0]\n\n'].map(
      (before) => `${before}A text.[^1]\n\n[^0]: Zero, [^1].\n\n[^1]: One.\n`,
    );
    expect((await idsIn(second ?? ''))[1]).toBe((await idsIn(first ?? ''))[0]);
  });

  it.each([
    ['a comma and a capital', 'the talks, in geneva lasted nearly eight hours and brought no breakthrough.'],
    ['emphasis', text.replace('Geneva', '*Geneva*')],
    ['a correction further on', text.replace('both sides', 'all sides')],
    ['a link', text.replace('Geneva', '[Geneva](https://e.example/)')],
  ])('does not change with %s', async (_, other) => {
    expect(await idsIn(other)).toEqual(await idsIn(text));
  });

  it('differs for other words', async () => {
    expect(await idsIn(text.replace('Geneva', 'Vienna'))).not.toEqual(await idsIn(text));
  });

  it('that is repeated ends in a number', async () => {
    const [first, second, third] = await idsIn(`${text}\n\n${text}\n\n${text}\n`);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });

  it('is the same forever, since it is cited elsewhere', async () => {
    const parts = 'p-0183349 p-0p53lze p-1gm8ewl p-1l1i0um p-1ugvd1s';
    const cited = 'p-1s5vria li-0piba95 li-07uoh5h li-0crg1hs li-0183349 li-0uvx4c4 q-07yuzqd t-0tfkq29';
    expect((await idsIn(blocks)).toSorted()).toEqual(`${parts} ${cited}`.split(' ').toSorted());
  });
});

describe('an article in Markdown and in MDX', () => {
  const bodies = readdirSync('content/articles').map((name): [name: string, body: string] => {
    const prose = splitProse(readFileSync(`content/articles/${name}`, 'utf8'));
    return [name, 'body' in prose ? prose.body : ''];
  });
  const plain = bodies.filter(([name]) => name.endsWith('.md'));

  it.each([['every kind of block', blocks], ...plain])('has the same HTML: %s', async (_, body) => {
    const { html } = await renderMarkdown(body, article, '/');
    const module = await renderModule(body, '/project/content/articles/2021-12-28-talks.mdx');
    // The engines add heading ids last.
    const withoutAnchors = (text: string) => text.replaceAll('=""', '').replace(/(<h[2-6][^>]*?) id="[^"]*"/g, '$1');
    expect(withoutAnchors(module)).toBe(withoutAnchors(html));
  });

  it('names a quotation by its words in either', async () => {
    const said = (words: string) => `<Said by="A" on="2021-12-27" source="x">${words}</Said>\n`;
    const [name, id] = idsOf(await renderModule(said('Nothing about us without us'), article.pathname + 'x'))[0] ?? [];
    expect(name).toBe('figure');
    expect((await namedIn('> Nothing about us without us\n'))[0]).toEqual(['blockquote', id]);
  });

  it('is a paragraph where a line holds nothing but an element', async () => {
    expect(idsOf(await renderModule('<q>Alone</q>\n', article.pathname + 'x'))).toEqual(
      await namedIn('<q>Alone</q>\n'),
    );
  });
});
