import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../browser/serve.ts';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { copyOfProject, temporaryFolder } from './build-site.ts';

let preview: ChildProcess;
let origin: string;
let content: string;

/** Waits for `expected`; fails with the last text. */
async function textWith(path: string, expected: string): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 120; tries++) {
    text = await fetch(origin + path)
      .then((answer) => answer.text())
      .catch((error: unknown) => String(error));
    if (text.includes(expected)) return text;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`${path} never had “${expected}”: ${text.slice(0, 500)}`);
}

beforeAll(async () => {
  content = await temporaryFolder();
  await generateArchive(content, 3);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  preview = spawn('node_modules/.bin/astro', ['dev', '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'], {
    // With VITEST in the environment Astro serves no pages.
    env: { ...process.env, VITEST: '', NODE_ENV: '', ARCHIVE_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    cwd: await copyOfProject(),
    detached: true,
    stdio: 'ignore',
  });
  await textWith('/', 'From the record');
});

afterAll(() => {
  if (preview.pid) process.kill(-preview.pid);
});

it('shows, finds and marks a draft as soon as it is saved, and an embargoed article too', async () => {
  const articles = await textWith('/archive/a-z/', 'href="/20');
  // The site's policy would refuse the preview's styles.
  expect(articles).not.toContain('Content-Security-Policy');
  const [, day, slug] = /href="\/(\d{4}\/\d\d\/\d\d)\/([^/"]+)\/"/.exec(articles) ?? [];
  const name = `${day?.replaceAll('/', '-')}-${slug}.md`;
  const text = await readFile(join(content, 'articles', name), 'utf8');
  const draft = text.replace(/^title: .*$/m, 'title: A fresh draft').replace(/^(kind: .*)$/m, '$1\ndraft: true');
  await writeFile(join(content, 'articles', `${day?.replaceAll('/', '-')}-fresh-draft.md`), draft);
  await textWith('/archive/a-z/', 'A fresh draft');
  const entry = JSON.parse(await textWith('/pagefind/pagefind-entry.json', '"page_count":')) as {
    languages: { en: { page_count: number } };
  };
  // Topics, three articles and the draft, with their sections.
  expect(entry.languages.en.page_count).toBe(25);
  await textWith(`/${day}/fresh-draft/`, 'This is a draft. It is shown in the live preview only.');

  const [embargoed, time] = [draft.replace('draft: true\n', ''), '2098-01-02T09:00:00+01:00'];
  await writeFile(join(content, 'articles/2098-01-02-scoop.md'), embargoed.replace(/^date: .*$/m, `date: ${time}`));
  await textWith(
    '/2098/01/02/scoop/',
    'Embargoed until 2 January 2098, 09:00 CET. It is shown in the live preview only.',
  );
  expect(await textWith(`/${day}/${slug}/`, '<h1')).not.toContain('in the live preview only');
});
