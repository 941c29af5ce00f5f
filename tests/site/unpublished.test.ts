import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { articleText, plainContent } from '../fixtures/write-content.ts';
import { buildSite, temporaryFolder, type Build } from './build-site.ts';

// Unique words, each in file name, fields and text of one article.
const [published, draft, draftModule, embargoed] = ['plorvex', 'zyxomma', 'quoxalum', 'vrondish'];

let content: string;
let early: Build;
let late: Build;

const article = (word: string, day: string, fields: Record<string, string> = {}): string =>
  articleText(
    {
      title: `The ${word} title`,
      kicker: word,
      summary: `A ${word} summary.`,
      date: `${day}T15:00:00+01:00`,
      keyPoints: `[A ${word} point.]`,
      ...fields,
    },
    `## A ${word} heading\n\nA ${word} text.\n`,
  );

beforeAll(async () => {
  content = await temporaryFolder();
  const files = {
    ...plainContent,
    [`articles/2021-12-01-${published}.mdx`]: article(published, '2021-12-01'),
    [`articles/2021-12-02-${draft}.md`]: article(draft, '2021-12-02', { draft: 'true' }),
    [`articles/2021-12-03-${draftModule}.mdx`]: article(draftModule, '2021-12-03', { draft: 'true' }),
    [`articles/2030-03-03-${embargoed}.mdx`]: article(embargoed, '2030-03-03'),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  // A machine's settings must not turn a build into a preview.
  const env = { ARCHIVE_CONTENT: content, NODE_ENV: 'development', LIVE_PREVIEW: 'true' };
  early = await buildSite({ ...env, ARCHIVE_NOW: '2030-03-03T13:59:59Z' });
  late = await buildSite({ ...env, ARCHIVE_NOW: '2030-03-03T14:00:00Z' });
});

/** Searches paths and unpacked texts. */
async function filesWith(word: string, { out }: Build): Promise<string[]> {
  const found: string[] = [];
  for (const file of await builtFiles(out)) {
    const bytes = await readFile(join(out, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = `${file} ${(isPacked ? gunzipSync(bytes) : bytes).toString('latin1')}`.toLowerCase();
    if (text.includes(word)) found.push(file);
  }
  return found;
}

const traces = (day: string, word: string): string[] => {
  const path = `${day.replaceAll('-', '/')}/${word}`;
  return [`${path}.md`, `${path}/index.html`, 'edition.json', 'feed.json', 'feed.xml', 'index.html', 'sitemap-0.xml'];
};

describe('a site', () => {
  it('is built', () => {
    expect([early.status, late.status], early.output + late.output).toEqual([0, 0]);
  });

  it('has published articles on pages, in feeds, in the sitemap, in the index and in the offline list', async () => {
    for (const [day, word, build] of [
      ['2021-12-01', published, early],
      ['2030-03-03', embargoed, late],
    ] as const) {
      const files = await filesWith(word, build);
      expect(files).toEqual(expect.arrayContaining(traces(day, word)));
      for (const folder of ['fragment', 'index']) {
        expect(
          files.some((file) => file.startsWith(`pagefind/${folder}/`)),
          `${folder} of ${word}`,
        ).toBe(true);
      }
    }
  });

  it('has no trace of a draft in any file', async () => {
    for (const build of [early, late]) {
      expect(await filesWith(draft, build)).toEqual([]);
      expect(await filesWith(draftModule, build)).toEqual([]);
    }
  });

  it('has no trace of an embargoed article in any file, and its build says until when', async () => {
    expect(await filesWith(embargoed, early)).toEqual([]);
    const message = /^Embargoed .*$/m;
    expect(message.exec(early.output)?.[0]).toBe(
      `Embargoed until 3 March 2030, 15:00 CET: ${join(content, 'articles')}/2030-03-03-${embargoed}.mdx`,
    );
    expect(late.output).not.toMatch(message);
  });
});
