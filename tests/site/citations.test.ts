import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';

const files = await builtFiles('dist');
const read = (file: string): Promise<string> => readFile(join('dist', file), 'utf8');
const articles = files.filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
const folderOf = (file: string): string => file.slice(0, -'index.html'.length);
const elementsOf = (html: string) => DomUtils.getElementsByTagName(() => true, parseDocument(html));

describe('every article', () => {
  it('has its reference in three equal files, for the last version of its history', async () => {
    for (const file of articles) {
      const folder = folderOf(file);
      // Texts of earlier versions may be missing.
      const numbers = files.flatMap((name) => new RegExp(`^${folder}history/(\\d+)\\.md$`).exec(name)?.[1] ?? []);
      const count = Math.max(...numbers.map(Number));
      const text = createHash('sha256').update(await read(`${folder}history/${count}.md`));
      const version = `${count} (${text.digest('hex').slice(0, 12)})`;
      const [csl, bibtex, ris] = await Promise.all(
        ['json', 'bib', 'ris'].map(async (extension) => new Cite(await read(`${folder}cite.${extension}`)).data[0]),
      );
      const { title, URL, issued, language } = csl ?? {};
      expect(URL, file).toBe(`https://archive.example/${folder}`);
      expect(csl, file).toMatchObject({ version, language: 'en' });
      expect(bibtex, file).toMatchObject({ title, URL, issued, language: 'english', version });
      expect(ris, file).toMatchObject({ title, URL, issued, language, edition: version });
    }
  });

  it('has it in its footer as text, with links to the files, and in its head for programs', async () => {
    for (const file of articles) {
      const html = await read(file);
      const elements = elementsOf(html);
      const section = elements.find(({ attribs }) => attribs.class === 'citation');
      const title = elements.find(({ name }) => name === 'h1');
      const line = section && DomUtils.textContent(section);
      expect(line, file).toContain(`“${title && DomUtils.textContent(title).trim()}”, as of `);
      for (const extension of ['bib', 'ris', 'json']) {
        expect(html, file).toContain(`href="/${folderOf(file)}cite.${extension}"`);
      }
      const names = elements.flatMap(({ attribs }) => (attribs.name?.startsWith('citation_') ? [attribs.name] : []));
      const all = 'title author publication_date publisher language public_url';
      expect([...new Set(names)], file).toEqual(all.split(' ').map((name) => `citation_${name}`));
    }
  });

  it('has a number for every citable paragraph, in order, and each leads to its paragraph', async () => {
    for (const file of articles) {
      const elements = elementsOf(await read(file));
      const targets = (name: string) =>
        elements.filter(({ attribs }) => attribs.class === name).map(({ attribs }) => attribs.href ?? '');
      const signs = targets('pilcrow');
      const list = elements.find(({ attribs }) => attribs.class === 'numbers');
      const numbers = list ? DomUtils.getElementsByTagName('a', list) : [];
      expect(signs.length, file).toBeGreaterThan(3);
      expect(numbers.map(({ attribs }) => attribs.href)).toEqual(signs);
      expect(numbers.map((link) => DomUtils.textContent(link))).toEqual(signs.map((_, index) => String(index + 1)));
      const ids = new Set(elements.map(({ attribs }) => attribs.id));
      expect(
        signs.filter((href) => !ids.has(href.slice(1))),
        file,
      ).toEqual([]);
    }
  });
});
