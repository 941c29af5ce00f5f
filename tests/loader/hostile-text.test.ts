import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { isError } from '#domain/model/problems.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { markdownGrammar } from '../../src/markdown/grammar.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

/** Sets a global and writes a file if it runs. */
const payload = "globalThis.hostile = true, process.getBuiltinModule('fs').writeFileSync('MARKER', 'x')";
const date = '2021-12-01T12:00:00+01:00';
const line = 12;

const execution = [
  "import fs from 'node:fs'",
  "import x from './x.js'",
  "import 'data:text/javascript,1'",
  `export const x = (${payload})`,
  "export * from 'node:child_process'",
  `export default (${payload})`,
  `{${payload}}`,
  `a {${payload}} b`,
  '{`${' + payload + '}`}',
  '{(() => { throw 1 })()}',
  "{await import('node:fs')}",
  '{import.meta.url}',
  '{process.env.HOME}',
  '{/* comment */}',
  `<span title={${payload}}>x</span>`,
  `<span {...(${payload})}>x</span>`,
  `<Said by={${payload}} on="2022" source="agency">x</Said>`,
  `<Said by="A" on="2022" source="agency">{${payload}}</Said>`,
  '<Said by="A" on="2022" source="agency" {...props}>x</Said>',
  '<props.components.Said>x</props.components.Said>',
  '<this.constructor/>',
  '<Fragment set:html="<script>1</script>" />',
  '<span set:html="x">x</span>',
  '<Said by="A" on="2022" source="agency" client:load>x</Said>',
  '<Content />',
  '<svg:script>x</svg:script>',
  '<>x</>',
  `<style>{${payload}}</style>`,
  '<span style={{ color: "red" }}>x</span>',
  `![x](./x.js)`,
];

const script = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//e.org/x></SCRIPT>',
  'a <script>alert(1)</script> b',
  '<img src=x onerror=alert(1)>',
  'a <img src="x" onerror="alert(1)"> b',
  '<svg onload=alert(1)>',
  '<svg><script>1</script></svg>',
  '<math><mtext></mtext></math>',
  '<iframe src="https://e.org"></iframe>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '<object data="x"></object>',
  '<embed src="x">',
  '<form action="https://e.org"><input></form>',
  '<base href="https://e.org/">',
  '<link rel="stylesheet" href="https://e.org/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://e.org">',
  '<style>*{background:url(https://e.org)}</style>',
  '<template><script>1</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=1>"></noscript>',
  '<span onclick="alert(1)">x</span>',
  '<span style="background:url(//e.org)">x</span>',
  '<span class="x">y</span>',
  '<span id="content">x</span>',
  '<span title="a" onmouseover=alert(1)>x</span>',
  '<span lang="uk"',
  '<a href="javascript:alert(1)">x</a>',
  '<button popovertarget="x">y</button>',
  '<details ontoggle=alert(1) open>x</details>',
  '<video src="https://e.org/x.mp4"></video>',
  '<!-- comment -->',
  '<![CDATA[<script>1</script>]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE html>',
  '</article><script>1</script>',
  'x </span> y',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:msgbox)',
  '[x](data:text/html,<script>1</script>)',
  '[x](blob:https://e.org/1)',
  '<javascript:alert(1)>',
];

/** Requests to other hosts, and paths outside the folder. */
const escape = [
  '![x](https://e.org/x.png)',
  '![x](//e.org/x.png)',
  '![x](/\\e.org/x.png)',
  '![x](data:image/svg+xml,<svg/>)',
  '![x](../../../etc/passwd)',
  '![x](../pictures/../../secret.png)',
  '![x](..%2f..%2fsecret.png)',
  '![x](/etc/passwd.png)',
  '![x](file:///etc/passwd.png)',
  '![x](../pictures/x.svg)',
  '[x](//e.org)',
  '[x](/\\\\e.org)',
  '[x](\\\\\\\\e.org)',
  '[x](https://user:pass@e.org/)',
  '[x](https:e.org)',
  '[x](file:///etc/passwd)',
  '[x](../../../etc/passwd)',
  '[x](../../package.json)',
  '[x](../../../etc/passwd.md)',
  '[x](%2e%2e/%2e%2e/README.md)',
  '[x](source:../../etc/passwd)',
];

const exhaustion: [string, string][] = [
  ['quotations in quotations', `${'>'.repeat(20_000)} a`],
  ['lists in lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['lists on one line', `${'- '.repeat(2000)}a`],
  ['brackets', '['.repeat(5000)],
  ['brackets over lines', '[a\n'.repeat(20_000)],
  ['stars', '*a_'.repeat(300_000)],
  ['pictures', '!['.repeat(100_000)],
  ['a line of a megabyte', 'word '.repeat(190_000)],
];

const files = (body: string, extension: string) => ({
  ...plainContent,
  [`articles/2021-12-01-a.${extension}`]: articleText({ date }, `${body}\n`),
});

async function linesOf(body: string, extension: string): Promise<number[]> {
  const folder = await writeContent(files(body, extension));
  const { problems, archive } = await checkContent(folder);
  expect(archive).toBeUndefined();
  expect(existsSync(join(folder, 'MARKER')) || existsSync('MARKER') || 'hostile' in globalThis).toBe(false);
  return problems.filter(isError).map((problem) => problem.line);
}

describe('is refused at its line, and does not run:', () => {
  it.each(execution)('in MDX, %s', async (body) => {
    expect(await linesOf(body, 'mdx')).toContain(line);
  });

  it.each(script)('in Markdown, %s', async (body) => {
    expect(await linesOf(body, 'md')).toContain(line);
  });

  it.each(script)('in MDX, %s', async (body) => {
    expect(await linesOf(body, 'mdx')).toContain(line);
  });

  it.each(escape)('an address that leads away, %s', async (body) => {
    expect(await linesOf(body, 'md')).toContain(line);
    expect(await linesOf(body, 'mdx')).toContain(line);
  });

  it.each(exhaustion)('what would take forever: %s', async (_, body) => {
    expect((await linesOf(body, 'md')).length).toBeGreaterThan(0);
    expect((await linesOf(body, 'mdx')).length).toBeGreaterThan(0);
  });

  it.each([
    'layout: ../x.astro',
    'layout: "data:text/javascript,globalThis.hostile=1"',
    'slug: ../../x',
    'url: /x',
    '__proto__: { draft: true }',
    'constructor: x',
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]',
    'kicker: !!js/function "x"',
    '<<: { draft: false }',
    'kicker: "<script>alert(1)</script>\\u202e"',
    `kicker: ${'['.repeat(5000)}`,
  ])('in frontmatter, %s', async (lines) => {
    const text = articleText({ date }, 'Text.\n').replace('kind: report', `kind: report\n${lines}`);
    const folder = await writeContent({ ...plainContent, 'articles/2021-12-01-a.md': text });
    const { problems } = await checkContent(folder);
    expect(problems.filter(isError).map((problem) => problem.line)).toContain(lines.startsWith('a: &a') ? 5 : 4);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//e.org', 'https://u:p@e.org'])(
    'the address %s of a source',
    async (url) => {
      const text = `${plainContent['sources/all.yaml']}  url: "${url}"\n`;
      const { problems } = await checkContent(await writeContent({ ...plainContent, 'sources/all.yaml': text }));
      expect(problems.filter(isError).map((problem) => problem.line)).toContain(5);
    },
  );
});

describe('the grammar itself refuses what the live preview has not checked:', () => {
  const at = pathToFileURL('/content/articles/2021-12-01-a.md');

  it.each(script.filter((body) => !/^(x <\/span>|<span lang="uk"$)/.test(body)))('%s', async (body) => {
    await expect(renderMarkdown(body, at, '/')).rejects.toThrow();
  });

  it.each(execution)('%s', async (body) => {
    const { remarkPlugins } = markdownGrammar('/');
    const runtime = { Fragment: 'f', jsx: () => null, jsxs: () => null, baseUrl: at.href };
    const file = { value: body, path: '/content/articles/2021-12-01-a.mdx' };
    await expect(evaluate(file, { ...runtime, remarkPlugins: remarkPlugins as [] })).rejects.toThrow();
    expect('hostile' in globalThis).toBe(false);
  });
});
