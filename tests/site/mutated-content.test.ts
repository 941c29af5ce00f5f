import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';
import { isError } from '#domain/model/problems.ts';
import { openFile } from '../../src/loader/open-file.ts';
import { locateProblems, parseFile } from '../../src/loader/parse-content.ts';
import type { ContentFile } from '../../src/loader/read-content.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { randomFrom } from '../fixtures/random.ts';
import { shortOrFull } from '../suite/counts.ts';
import { renderModule } from '../fixtures/render-module.ts';

const count = shortOrFull(500, 10_000);

/** Mutations insert bytes and these tokens. */
const tokens = (
  '--- \n # ## - > * ** _ ` ``` | ~ [ ] ( ) ![ ]( [^ ]: { } {x} < > </ /> <Said </Said> <script> <span lang="uk"> </span> ' +
  '<b> <!-- --> javascript: https:// // www.e.org a@b.org source: ../topics/osce.md & &amp; \\ " \' : , \t \r \0 ' +
  '\u00a0 \u202e \ufeff Київ 😀 <br> <img src=x onerror=1> import export onclick=" style=" !! &a *a <<: null true 2021-02-30'
).split(' ');

const samples = ['content/articles', 'content/topics', 'content/pages', 'content/sources'].flatMap((folder) =>
  readdirSync(folder).map((name) => ({ folder, name, bytes: readFileSync(`${folder}/${name}`) })),
);

function mutated(index: number): ContentFile {
  const random = randomFrom(2014 + index).below;
  const { folder, name, bytes } = samples[random(samples.length)] ?? { folder: '', name: '', bytes: Buffer.alloc(0) };
  let result = bytes;
  for (let change = 0; change <= random(3); change++) {
    const at = random(result.length + 1);
    const length = random(12);
    const token = Buffer.from(tokens[random(tokens.length)] ?? '');
    const other = result.subarray(random(result.length + 1)).subarray(0, random(40));
    const middle = [token, Buffer.from([random(256)]), other, Buffer.alloc(0)][random(4)] ?? token;
    result = Buffer.concat([result.subarray(0, at), middle, result.subarray(random(2) === 0 ? at : at + length)]);
  }
  const collection = folder.split('/')[1] as ContentFile['collection'];
  return { collection, path: `/${folder}/${name}`, file: `${folder}/${name}`, bytes: result };
}

async function htmlOf(body: string, { path }: ContentFile): Promise<string> {
  return path.endsWith('.md') ? (await renderMarkdown(body, pathToFileURL(path), '/')).html : renderModule(body, path);
}

function foreignIn({ resources }: ReturnType<typeof readPage>): string[] {
  const origin = 'https://archive.example';
  return resources
    .map(({ address }) => address)
    .filter((address) => URL.parse(address, `${origin}/x/`)?.origin !== origin);
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A body is part of a page; its source layout does not matter.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'heading-level': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'prefer-native-element': 'off',
    'no-redundant-for': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'text-content': 'off',
  },
});

it(`${count} mutated files never crash the check, and never give a page that is invalid, runs code or loads from another host`, async () => {
  let accepted = 0;
  for (let index = 0; index < count; index++) {
    const file = mutated(index);
    const open = openFile(file);
    const problems = locateProblems(parseFile(open).problems, [file]);
    const lines = (open.text ?? '').split('\n').length;
    for (const { line, message, fix } of problems) {
      expect(message + fix).not.toMatch(/undefined|\[object|\n\s+at /);
      if (open.text !== undefined) expect(line).toBeLessThanOrEqual(lines + 1);
    }
    if (!open.body || problems.some(isError)) continue;
    const path = file.path.split('/').slice(-2).join('/');
    const { problems: inBody } = readBody(open.body.text, path);
    for (const { message, fix } of inBody) expect(message + fix).not.toMatch(/undefined|\[object|\n\s+at /);
    if (inBody.some(({ severity }) => severity !== 'warning')) continue;
    accepted++;
    const html = await htmlOf(open.body.text, file);
    const page = readPage('/x/', html);
    expect({ index, inline: page.inline, foreign: foreignIn(page) }).toEqual({ index, inline: [], foreign: [] });
    const report = await validator.validateString(`<div>${html}</div>`);
    expect({
      index,
      errors: report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    }).toEqual({ index, errors: [] });
  }
  // The test needs accepted files too.
  expect(accepted).toBeGreaterThan(count / 10);
}, 600_000);
