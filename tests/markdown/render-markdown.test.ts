import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from '@mdx-js/mdx';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { markdownGrammar } from '../../src/markdown/grammar.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { picture } from '../fixtures/pictures.ts';
import { renderModule } from '../fixtures/render-module.ts';
import { writeContent } from '../fixtures/write-content.ts';

async function render(text: string, { base = '/', file = 'articles/2021-12-28-talks.md' } = {}) {
  const { html, headings } = await renderMarkdown(text, new URL(`file:///project/content/${file}`), base);
  const elements = DomUtils.getElementsByTagName(() => true, parseDocument(html));
  return {
    headings,
    named: (...names: string[]) => elements.filter(({ name }) => names.includes(name)),
    /** Without links of paragraphs to themselves. */
    hrefs: () =>
      elements
        .filter(({ name, attribs }) => name === 'a' && attribs.class !== 'pilcrow')
        .map(({ attribs }) => attribs.href),
    numbered: () => elements.filter(({ attribs }) => 'data-note' in attribs),
    text: () => DomUtils.textContent(parseDocument(html)),
    ids: () => elements.flatMap(({ attribs }) => attribs.id ?? []),
    styled: () => elements.filter(({ attribs }) => 'style' in attribs || 'align' in attribs),
  };
}

describe('the pictures of a text', () => {
  it.each(['talks.md', 'talks.mdx'])('have their size, as it is shown, in .%s', async (name) => {
    const folder = await writeContent({ 'pictures/map.jpg': await picture('jpg', { turned: true }) });
    const text = '![A map](../pictures/map.jpg)\n\n![A map](../pictures/gone.jpg)\n';
    const path = join(folder, 'articles', name);
    const html = name.endsWith('.md')
      ? (await renderMarkdown(text, pathToFileURL(path), '/archive/')).html
      : await renderModule(text, path);
    const pictures = [...html.matchAll(/<img [^>]+>/g)].map(String);
    expect(pictures[0]).toMatch(/width="20" height="40"/);
    expect(pictures[1]).not.toMatch(/width|height/);
  });
});

describe('the links of a text', () => {
  const text =
    'It was [said](source:tass) of the [OSCE](../topics/osce.md#history), [see](/about/) [more](https://e.example/).';

  it('lead to the pages of the archive, under its base', async () => {
    const { hrefs } = await render(text, { base: '/archive/' });
    expect(hrefs()).toEqual(['#source-tass', '/archive/topics/osce/#history', '/archive/about/', 'https://e.example/']);
  });

  it('lead to the list of sources from a page that has none of its own', async () => {
    const { hrefs } = await render(text, { file: 'pages/about.md' });
    expect(hrefs()).toEqual(['/sources/#tass', '/topics/osce/#history', '/about/', 'https://e.example/']);
  });

  it('may be defined below it', async () => {
    const { hrefs } = await render('The [draft][d].\n\n[d]: source:draft-treaty\n');
    expect(hrefs()).toEqual(['#source-draft-treaty']);
  });

  it('differ by base even when the text is the same', async () => {
    const bases = await Promise.all(
      ['/', '/archive/'].map(async (base) => (await render('[x](/a/)', { base })).hrefs()),
    );
    expect(bases).toEqual([['/a/'], ['/archive/a/']]);
  });
});

describe('a table', () => {
  const table = '| Day | Talks | Troops |\n|:--|:-:|--:|\n| 10 | Geneva | 100,000 |\n';

  it('scrolls in a region that is named after the heading above it', async () => {
    const { named } = await render(`${table}\n## The three rounds\n\n### On paper\n\n${table}`);
    const regions = named('table').map((element) => element.parent);
    expect(regions.map((region) => region && 'attribs' in region && region.attribs)).toEqual([
      { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Table in “the introduction”' },
      { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Table in “On paper”' },
    ]);
  });

  it('is aligned by class, which a strict policy allows, and never by style', async () => {
    const { named, styled } = await render(table);
    const classes = named('th', 'td').map(({ attribs }) => attribs.class);
    expect(classes).toEqual([...Array(2)].flatMap(() => ['align-left', 'align-center', 'align-right']));
    expect(styled()).toEqual([]);
  });

  it('says that its head is that of columns', async () => {
    const { named } = await render(table);
    expect(named('th').map(({ attribs }) => attribs.scope)).toEqual(['col', 'col', 'col']);
    expect(named('td').map(({ attribs }) => attribs.scope)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a term', () => {
  it('is a link to its explanation, since readers of pages drop buttons with their words', async () => {
    const { named } = await render('The [*Security* Council](term:nsc) met.');
    expect(named('a', 'button').filter(({ attribs }) => attribs.class !== 'pilcrow')).toMatchObject([
      { name: 'a', attribs: { href: '#term-nsc', class: 'term', role: 'doc-glossref' } },
    ]);
  });

  it('leads to the glossary from a page that explains none', async () => {
    const { hrefs } = await render('The [council](term:nsc) met.', { file: 'topics/osce.md' });
    expect(hrefs()).toEqual(['/glossary/#nsc']);
  });
});

describe('the names of blocks that reader modes would take for furniture', () => {
  it.each([
    ['a heading', '## Remarks by the presidents', 'h2'],
    ['a heading that only weighs less', '## The table in the Contact Group', 'h2'],
    ['a heading with signs between its words', '## An *ad hoc* meeting', 'h2'],
    ['a note', 'A.[^related]\n\n[^related]: B.', 'li'],
    ['a paragraph', 'The announcement names a date, 1 May, and an instruction. It does not set a number.', 'p'],
  ])('are also those of text: %s', async (_, text, name) => {
    const { named } = await render(text);
    expect(named(name).map(({ attribs }) => attribs.class)).toContain('main-text');
  });

  it('are as they were for all others', async () => {
    const { named } = await render('## The talks\n\nThey met.[^1]\n\n[^1]: In Geneva.');
    expect(named('h2', 'p', 'li').filter(({ attribs }) => attribs.class !== undefined)).toEqual([]);
  });
});

describe('a footnote', () => {
  it('is in the text once, and not amid the sentence that calls it', async () => {
    const { text } = await render('Agreed[^m] in Minsk.\n\n[^m]: Signed in 2014.\n');
    expect(text()).toBe('Agreed1 in Minsk.\nNotes\n\n\nSigned in 2014. ↩\n\n\n');
  });

  it('has a place beside the line for wide screens, where it is called first', async () => {
    const { numbered } = await render('One.[^b] Two.[^a] Again.[^b]\n\n[^a]: Of 2014.\n[^b]: Of 2015.\n');
    expect(numbered().map(({ attribs }) => [attribs.id, attribs['data-note']])).toEqual([
      ['fnref-b', '--1'],
      ['fnref-a', '--2'],
      ['fn-b', '--1'],
      ['fn-a', '--2'],
    ]);
  });

  it('has ids that a link can name, and leads back to every call', async () => {
    const { ids, hrefs, named } = await render('One.[^a] Again.[^a]\n\n[^a]: In Minsk.\n');
    expect(ids().slice(1)).toEqual(['fnref-a', 'fnref-a-2', 'footnote-label', 'fn-a']);
    expect(hrefs()).toEqual(['#fn-a', '#fn-a', '#fnref-a', '#fnref-a-2']);
    const labels = named('a').flatMap(({ attribs }) => attribs['aria-label'] ?? []);
    expect(labels).toEqual(['Back to note 1 in the text', 'Back to note 1, place 2 in the text']);
  });

  it('is below a visible heading', async () => {
    const { named } = await render('One.[^a]\n\n[^a]: In Minsk.\n');
    expect(named('h2').map((node) => [DomUtils.textContent(node), node.attribs.class])).toEqual([['Notes', undefined]]);
  });
});

describe('a text', () => {
  it('gives its headings', async () => {
    const { headings } = await render('## What was *agreed*\n\n### In Minsk\n');
    expect(headings).toEqual([
      { depth: 2, slug: 'what-was-agreed', text: 'What was agreed' },
      { depth: 3, slug: 'in-minsk', text: 'In Minsk' },
    ]);
  });

  it('keeps the marks that its author wrote', async () => {
    const { named } = await render('"Not one inch" -- he said... ~~never~~');
    expect(named('p').map(DomUtils.textContent)).toEqual(['"Not one inch" -- he said... never']);
    expect(named('del')).toHaveLength(1);
  });
});

it('a single ~ stays as written, and two strike words out', async () => {
  const { html } = await renderMarkdown(
    'They brought 60~70 tanks, then 80~90. ~~Two~~ Three.',
    new URL('file:///project/content/pages/a.md'),
    '/',
  );
  expect(html).toBe('<p>They brought 60~70 tanks, then 80~90. <del>Two</del> Three.</p>');
});

it('a text with a warning is rendered', async () => {
  const { hrefs } = await render('See [here](https://e.example/).');
  expect(hrefs()).toEqual(['https://e.example/']);
});

it('words from right to left have their direction, in Markdown and MDX', async () => {
  const word = '<span lang="he">שלום</span>';
  const body = `He said ${word}, 5 times.[^1]\n\n- <i lang="ar-EG" title="x">سلام</i>\n- <q lang="ar" dir="auto">سلام</q>\n\n> ${word}\n\n| A |\n| --- |\n| <span lang="uk">мир</span> ${word} |\n\n[^1]: ${word}\n`;
  const expected = ['rtl', 'rtl', 'auto', 'rtl', undefined, 'rtl', 'rtl'];
  const { named } = await render(body, { file: 'pages/a.md' });
  const inMarkdown = named('span', 'i', 'q').filter(({ attribs }) => attribs.lang !== undefined);
  expect(inMarkdown.map(({ attribs }) => attribs.dir)).toEqual(expected);
  const { remarkPlugins } = markdownGrammar('/');
  const found: (string | undefined)[] = [];
  const jsx = (_: unknown, props: object) => {
    const { lang, dir } = props as { lang?: string; dir?: string };
    if (lang !== undefined) found.push(dir);
    return null;
  };
  const runtime = { Fragment: 'f', jsx, jsxs: jsx, baseUrl: 'file:///content/pages/a.mdx' };
  const { default: show } = await evaluate(
    { value: body, path: '/content/pages/a.mdx' },
    { ...runtime, remarkPlugins: remarkPlugins as [] },
  );
  show({});
  expect(found).toEqual(expected);
});
