import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textComponents } from '#domain/formats/text-components.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';
import { articleText, writeContent } from '../fixtures/write-content.ts';

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

const snippets = Object.entries(
  // This file type allows trailing commas, as YAML does.
  parse(readFileSync('.vscode/archive.code-snippets', 'utf8')) as Record<string, Snippet>,
);

/** Fills placeholders with their default or first choice. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', 'A sentence.');
}

/** Everything that the defaults refer to. */
const named = {
  'topics/topic-id.md': '---\nname: Topic\nsummary: One sentence.\n---\n\nAn introduction.\n',
  'authors/author-id.md': '---\nname: Author\nkind: desk\nsummary: One sentence.\n---\n',
  'bureaus/bureau-id.md': '---\nname: Bureau\nplace: Kyiv\nkind: desk\nsummary: One sentence.\n---\n',
  'sources/all.yaml': '- id: source-id\n  publisher: Publisher\n  title: A title\n  kind: news\n',
};

const article = (body: string) =>
  articleText(
    {
      date: '2021-12-28T07:09:00+01:00',
      authors: '[author-id]',
      bureau: 'bureau-id',
      topics: '[topic-id]',
      sources: '[source-id]',
    },
    `A sentence.\n\n${body}\n`,
  );

describe('a snippet gives a text that passes the check', () => {
  const cases = snippets.flatMap(([name, snippet]) =>
    snippet.scope.split(',').map((scope) => ({ name, scope, snippet })),
  );

  it.each(cases)('$name, in $scope', async ({ scope, snippet }) => {
    const text = expand(snippet);
    expect(text).not.toMatch(/\$[\d{]/);
    const extension = scope === 'markdown' ? 'md' : scope;
    const files =
      extension === 'yaml'
        ? { 'sources/2021.yaml': `${text}\n` }
        : { [`articles/2021-12-28-a-title.${extension}`]: text.startsWith('---') ? `${text}\n` : article(text) };
    const folder = await writeContent({ ...named, ...files });
    expect(formatErrors((await checkContent(folder)).problems, folder)).toEqual([]);
  });
});

describe('every component that a text may use has a snippet', () => {
  it.each(readdirSync('src/mdx').map((file) => file.replace('.astro', '')))('with all attributes: %s', (name) => {
    const found = snippets.filter(([, { body }]) => body.join('\n').includes(`<${name}`));
    expect(found.map(([, { scope }]) => scope)).toEqual(['mdx']);
    const [, snippet] = found[0] ?? [];
    const text = snippet ? expand(snippet) : '';
    const attributes = [...text.matchAll(/ (\w+)="[^"]+"/g)].map(([, attribute]) => attribute);
    expect(attributes).toEqual(Object.keys(textComponents[name]?.shape ?? {}));
  });
});

it('the snippets are found by words of their own', () => {
  const prefixes = snippets.map(([, { prefix }]) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
