import { describe, expect, it } from 'vitest';
import { findSearchRecords } from '../../src/indexing/search-records.ts';
import { findWordings } from '../../src/indexing/find-wordings.ts';

describe('parts of a page that are results of their own', () => {
  it('are found with their addresses', () => {
    const part = (id: string) =>
      `<section data-search-record="/glossary/#${id}" data-pagefind-ignore="all"><h2 id="${id}">${id}</h2><p>Text<br>of ${id}.</p></section>`;
    const records = findSearchRecords(
      `<html><body><main>${part('nrc')}<p>Between</p>${part('osce')}</main></body></html>`,
    );
    expect(records.map(({ url }) => url)).toEqual(['/glossary/#nrc', '/glossary/#osce']);
    expect(records[0]?.html).toContain('<h2 id="nrc">nrc</h2><p>Text<br>of nrc.</p></section>');
    expect(records[0]?.html).toContain('<body data-pagefind-body>');
    expect(records[0]?.html).not.toContain('data-pagefind-ignore="all"');
    expect(records[0]?.html).not.toContain('Between');
  });

  it('are none on most pages', () => {
    expect(findSearchRecords('<p>Text</p>')).toEqual([]);
  });
});

describe('the wordings on a page', () => {
  it('are the items of its marked lists: synonyms, and words with the nearest topic', () => {
    const html = `<ul><li>other</li></ul><div data-search-synonyms><p>Help.</p><ul><li>soldiers, <em>troops</em></li>
      <li>deal,accord</li></ul><ul><li>SWIFT, banks: Sanctions</li></ul></div><ul><li>after</li></ul>`;
    expect(findWordings(html)).toEqual({
      synonyms: [
        ['soldiers', 'troops'],
        ['deal', 'accord'],
      ],
      nearest: [['Sanctions', 'SWIFT', 'banks']],
    });
  });
});
