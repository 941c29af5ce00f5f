import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '#domain/citations/article-citation.ts';
import { formatBibtex } from '#domain/citations/citation-bibtex.ts';
import { formatCsl } from '#domain/citations/citation-csl.ts';
import { citationFormats } from '#domain/citations/citation-formats.ts';
import { formatRis } from '#domain/citations/citation-ris.ts';
import { citationTags } from '#domain/citations/citation-tags.ts';
import { citationOfParagraph, formatCitation, partsOfName, type Citation } from '#domain/citations/citation.ts';
import { archiveOf, article, author } from '../../fixtures/entries.ts';

const site = {
  id: 'archive',
  name: 'An archive',
  language: 'en',
  zone: 'Europe/Brussels',
  licence: { name: 'CC BY 4.0' },
};

function citationWith(overrides: Parameters<typeof article>[1] = {}): Citation {
  const [talks] = archiveOf({
    articles: [article('2021-12-28-talks', { authors: ['desk', 'reporter'], ...overrides })],
    authors: [
      author('desk', { name: 'Chronicle desk' }),
      author('reporter', { name: 'Helga Schmidt', kind: 'person' }),
    ],
  }).articles;
  if (!talks) throw new Error('There is one article.');
  return citationOf(talks, '5c9f0e7a12b3', site, (path) => `https://archive.example${path}`);
}

function parsed(file: string): Record<string, unknown> {
  const { data } = new Cite(file);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

const fields = {
  id: 'archive-2021-12-28-talks',
  type: 'webpage',
  title: 'Title of 2021-12-28-talks',
  issued: { 'date-parts': [[2021, 12, 28]] },
  publisher: 'An archive',
  URL: 'https://archive.example/2021/12/28/talks/',
  language: 'en',
  note: 'As of 28 December 2021, 12:00 CET. Licence: CC BY 4.0.',
};
const person = { given: 'Helga', family: 'Schmidt' };

describe('the reference to an article', () => {
  it('is a line of text that says who, what, as of when, where, in which version and under which licence', () => {
    expect(formatCitation(citationWith())).toBe(
      'Chronicle desk, Helga Schmidt: “Title of 2021-12-28-talks”, as of 28 December 2021, 12:00 CET. ' +
        'An archive, version 5c9f0e7a12b3. https://archive.example/2021/12/28/talks/ (CC BY 4.0)',
    );
  });

  it('has the same fields when CSL-JSON is read again', () => {
    const author = [{ literal: 'Chronicle desk' }, person];
    expect(parsed(formatCsl(citationWith()))).toMatchObject({
      ...fields,
      author,
      'container-title': 'An archive',
      version: '5c9f0e7a12b3',
    });
  });

  it('has the same fields when BibTeX is read again', () => {
    // The parser returns an institution, in braces, as one name.
    const author = [{ family: 'Chronicle desk' }, person];
    expect(parsed(formatBibtex(citationWith()))).toMatchObject({ ...fields, author, version: '5c9f0e7a12b3' });
  });

  it('has the same fields when RIS is read again', () => {
    const author = [{ literal: 'Chronicle desk' }, person];
    expect(parsed(formatRis(citationWith()))).toMatchObject({ ...fields, author, edition: '5c9f0e7a12b3' });
  });

  it('is read back unchanged, for any title and author, in every format', () => {
    const words = fc
      .array(fc.constantFrom(...'aZ9 éßКиї“”’–—…?!:;,.()/\\{}[]<>~^&%$#_@*+=|`\'"-'), { minLength: 1, maxLength: 40 })
      .map((signs) => `A${signs.join('').replace(/\s+/g, ' ')}Z`);
    fc.assert(
      fc.property(words, words, (title, last) => {
        const name = `The desk ${last}`;
        const citation = { ...citationWith(), title, authors: [{ kind: 'desk' as const, name }] };
        expect(parsed(formatCsl(citation))).toMatchObject({ title, author: [{ literal: name }] });
        expect(parsed(formatBibtex(citation))).toMatchObject({ title, author: [{ family: name }] });
        expect(parsed(formatRis(citation))).toMatchObject({ title, author: [{ literal: name.replaceAll(',', '') }] });
      }),
      { seed: 2014, numRuns: 500 },
    );
  });

  it('says to search engines who wrote it, what, when and where', () => {
    expect(citationTags(citationWith())).toEqual([
      ['citation_title', 'Title of 2021-12-28-talks'],
      ['citation_author', 'Chronicle desk'],
      ['citation_author', 'Helga Schmidt'],
      ['citation_publication_date', '2021/12/28'],
      ['citation_publisher', 'An archive'],
      ['citation_language', 'en'],
      ['citation_public_url', 'https://archive.example/2021/12/28/talks/'],
    ]);
  });
});

describe('the reference to a paragraph', () => {
  const citation = citationOfParagraph(citationWith(), 'p-0mkm8je', 7);
  const URL = 'https://archive.example/2021/12/28/talks/#p-0mkm8je';

  it('is a line of text with its number and its address', () => {
    const line = formatCitation(citation);
    expect(line).toContain('12:00 CET, paragraph 7. An archive');
    expect(line).toContain(URL);
  });

  it.each(citationFormats)('has its number, its address and a name of its own as $name', ({ format }) => {
    const { id, note, ...rest } = parsed(format(citation));
    expect(rest).toMatchObject({ URL, title: fields.title });
    expect(id).toBe('archive-2021-12-28-talks-p-0mkm8je');
    expect(note).toBe(`Paragraph 7. ${fields.note}`);
  });

  it('has a locator in CSL-JSON', () => {
    expect(parsed(formatCsl(citation))).toMatchObject({ locator: '7' });
  });
});

describe('the name of an author', () => {
  it.each([
    ['Helga Schmidt', undefined, { family: 'Schmidt', given: 'Helga' }],
    ['Lesya Ukrainka Kosach', undefined, { family: 'Kosach', given: 'Lesya Ukrainka' }],
    ['Jan van der Berg', 'van der Berg', { family: 'van der Berg', given: 'Jan' }],
    ['Mao Zedong', 'Mao', { family: 'Mao', given: 'Zedong' }],
    ['Platon', undefined, { family: 'Platon' }],
  ])('of the person %s, with the family name %s, has its parts', (name, familyName, parts) => {
    expect(partsOfName({ kind: 'person', name, ...(familyName && { familyName }) })).toEqual(parts);
  });

  it('of a desk is in one piece', () => {
    expect(partsOfName({ kind: 'desk', name: 'Chronicle desk' })).toBeUndefined();
  });
});
