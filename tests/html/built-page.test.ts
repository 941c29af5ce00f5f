import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';

describe('a finished page', () => {
  it('is read with its title, headings, ids and links', () => {
    const html = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <title>Talks &amp; drafts</title><link rel="icon" href="/icon.svg"></head><body><h1 id="top">Talks <em>are</em> planned</h1><h2 id="notes">Notes</h2>
      <a href="/topics/osce/#x">OSCE</a><img src="/map.png" alt=""><p id="notes" style="">x</p></body></html>`;
    expect(readPage('/talks/', html)).toEqual({
      path: '/talks/',
      title: 'Talks & drafts',
      headings: [
        { level: 1, text: 'Talks are planned' },
        { level: 2, text: 'Notes' },
      ],
      ids: ['top', 'notes', 'notes'],
      links: ['/icon.svg', '/topics/osce/#x', '/map.png'],
      glued: [],
      resources: [
        { element: 'link', directive: 'img-src', address: '/icon.svg' },
        { element: 'img', directive: 'img-src', address: '/map.png' },
      ],
      inline: ['<p style>'],
      policy: "default-src 'none'",
    });
  });

  it('does not take the title of a drawing for its own', () => {
    const html = '<title>Timeline</title><svg><title>1991 to 2022</title></svg><svg><title>Map</title></svg>';
    expect(readPage('/', html).title).toBe('Timeline');
  });

  it('that is empty has nothing', () => {
    const nothing = { headings: [], ids: [], links: [], glued: [], resources: [], inline: [] };
    expect(readPage('/', '')).toEqual({ path: '/', title: '', policy: undefined, ...nothing });
  });

  it.each([
    ['<p>Talks<a href="/x/">are</a> planned</p>', ['Talksare']],
    ['<p>Talks <a href="/x/">are</a>planned</p>', ['areplanned']],
    ['<span>one</span><span>two</span>', ['onetwo']],
  ])('shows words that are glued together: %s', (html, glued) => {
    expect(readPage('/', html).glued).toEqual(glued);
  });

  it.each([
    '<p>Talks <a href="/x/">are</a> planned</p>',
    '<p>“<em>Not one inch</em>”, he said.</p>',
    '<li>one</li><li>two</li>',
    '<p>one<br>two</p>',
    '<p>A claim<sup><a href="#fn-1">1</a></sup> and more</p>',
  ])('has its words apart: %s', (html) => {
    expect(readPage('/', html).glued).toEqual([]);
  });
});
