import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-csl';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '#domain/citations/article-citation.ts';
import { formatBibtex } from '#domain/citations/citation-bibtex.ts';
import { formatCsl } from '#domain/citations/citation-csl.ts';
import { citationFormats } from '#domain/citations/citation-formats.ts';
import { formatRis } from '#domain/citations/citation-ris.ts';
import { citationTags } from '#domain/citations/citation-tags.ts';
import { citationOfParagraph, formatCitation, partsOfName, type Citation } from '#domain/citations/citation.ts';
import { runToolOn, tool } from '../../site/tools.ts';
import { archiveOf, article, author } from '../../fixtures/entries.ts';

const pandoc = tool('pandoc', 'pandoc');

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
  URL: 'https://archive.example/2021/12/28/talks/',
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
      language: 'en',
      version: '5c9f0e7a12b3',
    });
  });

  it('has the same fields when BibTeX is read again', () => {
    // The parser returns an institution, in braces, as one name.
    const author = [{ family: 'Chronicle desk' }, person];
    expect(parsed(formatBibtex(citationWith()))).toMatchObject({
      ...fields,
      author,
      publisher: 'An archive',
      language: 'english',
      version: '5c9f0e7a12b3',
    });
  });

  it('has the same fields when RIS is read again', () => {
    const author = [{ literal: 'Chronicle desk' }, person];
    expect(parsed(formatRis(citationWith()))).toMatchObject({
      ...fields,
      author,
      publisher: 'An archive',
      language: 'en',
      edition: '5c9f0e7a12b3',
    });
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
      ['citation_author', 'Schmidt, Helga'],
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

/** Title, language and the family and given names of the first author, as the converter of BibLaTeX reads them. */
function parsedBiblatex(file: string) {
  const { entries, errors } = new BibLatexParser(file).parse();
  expect(errors).toEqual([]);
  const [item] = Object.values(new CSLExporter(entries).parse());
  return { types: Object.values(entries).map(({ bib_type }) => bib_type), item };
}

describe('a reference manager', () => {
  it.each(['apa', 'harvard1', 'vancouver'])('names the archive once in the style %s', (template) => {
    const reference = new Cite(formatCsl(citationWith())).format('bibliography', { template });
    expect(reference.split(/an archive/i)).toHaveLength(2);
  });

  it.each([
    ['NATO–Russia Council meets in Brussels', ['NATO', 'Russia', 'Council', 'Brussels']],
    ['Lavrov’s answer to l’OTAN & the EU: “Not one inch” of C-130s', ['Lavrov', 'OTAN', 'EU', 'Not', 'C']],
    ['Ökonomen in Łódź and Čadca warn of a coup d’Etat in Київ', ['Ökonomen', 'Łódź', 'Čadca', 'Etat', 'Київ']],
    ['The iPhone of a minister in 2nd-rate McDonald’s', ['The', 'iPhone', 'McDonald']],
  ])('keeps the capitals of “%s” in BibLaTeX', (title, words) => {
    const { types, item } = parsedBiblatex(formatBibtex({ ...citationWith(), title }));
    expect(types).toEqual(['online']);
    expect(String(item?.title).replaceAll(/<[^>]+>/g, '')).toBe(title);
    const kept = [...String(item?.title).matchAll(/<span class="nocase">(.*?)<\/span>/g)].map(([, word]) => word);
    expect(kept).toEqual(words);
    // Only English is put into lower case.
    expect(item?.language).toBe('en-US');
  });

  it('finds before the BibTeX what to change for BibTeX without BibLaTeX', () => {
    const [advice = '', entry = ''] = formatBibtex(citationWith()).split('\n\n');
    expect(advice).not.toContain('@');
    const [, line = ''] = /^% {3}(howpublished = .+)$/m.exec(advice) ?? [];
    expect(line).toBe('howpublished = {An archive, https://archive.example/2021/12/28/talks/},');
    const { types, item } = parsedBiblatex(
      entry.replace('@online', '@misc').replace('  organization', `  ${line}\n$&`),
    );
    expect(types).toEqual(['misc']);
    expect(item).toMatchObject({ URL: fields.URL, title: expect.stringContaining('of 2021-12-28-talks') });
  });

  it.skipIf('missing' in pandoc)(`reads the same in pandoc${'missing' in pandoc ? `: ${pandoc.missing}` : ''}`, () => {
    const title = 'NATO–Russia Council meets in Brussels';
    const citation = { ...citationWith(), title, publisher: 'An Archive' };
    for (const [format, text] of [
      ['biblatex', formatBibtex(citation)],
      ['csljson', formatCsl(citation)],
    ] as const) {
      const { status, output } = runToolOn(text, pandoc, '--from', format, '--to', 'plain', '--citeproc');
      expect(status, output).toBe(0);
      expect(output.replaceAll(/\s+/g, ' ')).toBe(
        'Chronicle desk, and Helga Schmidt. 2021. “NATO–Russia Council Meets in Brussels.” An Archive. ' +
          'December 28, 2021. https://archive.example/2021/12/28/talks/. ',
      );
    }
  });
});

describe('the name of an author', () => {
  it.each([
    ['Helga Schmidt', undefined, { family: 'Schmidt', given: 'Helga' }],
    ['Lesya Ukrainka Kosach', undefined, { family: 'Kosach', given: 'Lesya Ukrainka' }],
    ['Jan van der Berg', 'van der Berg', { family: 'van der Berg', given: 'Jan' }],
    ['Mao Zedong', 'Mao', { family: 'Mao', given: 'Zedong' }],
    ['Platon', undefined, { family: 'Platon' }],
    ['Lili Li', undefined, { family: 'Li', given: 'Lili' }],
    ['Li Lin', 'Li', { family: 'Li', given: 'Lin' }],
    ['Li Li', 'Li', { family: 'Li', given: 'Li' }],
    ['Anna Ann', undefined, { family: 'Ann', given: 'Anna' }],
    ['Eva Evans-Eva', undefined, { family: 'Evans-Eva', given: 'Eva' }],
    ['Оксана Забужко', undefined, { family: 'Забужко', given: 'Оксана' }],
    ['Забужко Оксана', 'Забужко', { family: 'Забужко', given: 'Оксана' }],
    ['Jan\u00a0van der\u00a0Berg', 'van der Berg', { family: 'van der Berg', given: 'Jan' }],
    ['Gabriel García Márquez', 'García Márquez', { family: 'García Márquez', given: 'Gabriel' }],
    ['Helga Maria Schmid (OSCE)', 'Schmid', { family: 'Schmid', given: 'Helga Maria (OSCE)' }],
    ['Martin Luther King, Jr.', undefined, { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', 'King', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', 'King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['John Smith III', undefined, { family: 'Smith', given: 'John', suffix: 'III' }],
    ['Elizabeth II', undefined, { family: 'Elizabeth II' }],
  ])('of the person %s, with the family name %s, has its parts', (name, familyName, parts) => {
    expect(partsOfName({ kind: 'person', name, ...(familyName && { familyName }) })).toEqual(parts);
  });

  it.each([
    ['Lili Li', undefined],
    ['Jan van der Berg', 'van der Berg'],
    ['Martin Luther King Jr.', undefined],
    ['Оксана Забужко', undefined],
    ['Anna Sand and Sons', 'Sand and Sons'],
  ])('%s is the same when each format is read again', (name, familyName) => {
    const cited = { kind: 'person' as const, name, ...(familyName && { familyName }) };
    const citation = { ...citationWith(), authors: [cited] };
    for (const { format } of citationFormats) {
      const [author] = parsed(format(citation)).author as Record<string, string>[];
      const { given, suffix, family, 'non-dropping-particle': particle, 'dropping-particle': dropped } = author ?? {};
      const whole = [dropped, particle, family].filter(Boolean).join(' ');
      expect({ family: whole, ...(given && { given }), ...(suffix && { suffix }) }).toEqual(partsOfName(cited));
    }
  });

  it('of a desk is in one piece', () => {
    expect(partsOfName({ kind: 'desk', name: 'Chronicle desk' })).toBeUndefined();
  });
});
