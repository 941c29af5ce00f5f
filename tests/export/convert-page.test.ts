import { describe, expect, it } from 'vitest';
import type { FolderSite } from '../../src/export/relative-address.ts';
import { convertPage, convertStyle } from '../../src/export/convert-page.ts';

const files = [
  'index.html',
  'search/index.html',
  'topics/osce/index.html',
  'topics/minsk/index.html',
  'feed.xml',
  'icon.svg',
  'pictures/map.png',
  'pictures/large map.png',
  '_astro/page.css',
  '_astro/letters.woff2',
];

describe.each(['/', '/archive/'])('below the base %s', (base) => {
  const site: FolderSite = { address: { origin: 'https://archive.example', base }, files: new Set(files) };
  const page = (html: string, file = 'topics/osce/index.html'): string => convertPage(html, file, site);

  it.each([
    [base, '../../index.html'],
    [`${base}#top`, '../../index.html#top'],
    [`${base}topics/minsk/`, '../minsk/index.html'],
    [`${base}topics/minsk/#a-b`, '../minsk/index.html#a-b'],
    [`${base}topics/osce/`, 'index.html'],
    [`${base}search/?q=a&amp;kind=Report#x`, '../../search/index.html?q=a&amp;kind=Report#x'],
    [`${base}feed.xml`, '../../feed.xml'],
    [`${base}pictures/large%20map.png`, '../../pictures/large%20map.png'],
    ['../minsk/', '../minsk/index.html'],
    ['?q=a', 'index.html?q=a'],
  ])('the link %s is relative and names a file', (link, converted) => {
    expect(page(`<a href="${link}">x</a>`)).toBe(`<a href="${converted}">x</a>`);
  });

  it.each(['#x', '', 'https://archive.example/topics/osce/', 'https://elsewhere.example/', 'mailto:a@b.example'])(
    'the link “%s” stays',
    (link) => {
      const html = `<a href="${link}">x</a><link rel="canonical" href="https://archive.example${base}topics/osce/">`;
      expect(page(html)).toBe(html);
    },
  );

  it('links to files that the download lacks lead to the published site', () => {
    expect(page(`<a href="${base}broken%zz">x</a>`)).toBe(`<a href="https://archive.example${base}broken%zz">x</a>`);
    expect(page(`<a href="${base}downloads/a.zip">x</a>`)).toBe(
      `<a href="https://archive.example${base}downloads/a.zip">x</a>`,
    );
  });

  it('addresses that load or send are relative too', () => {
    const html = [
      `<img src="${base}pictures/map.png" srcset="${base}pictures/map.png 1x, ${base}pictures/large%20map.png 2x">`,
      `<form action="${base}search/"><button formaction="${base}search/"></button></form>`,
      `<video poster="${base}pictures/map.png"></video>`,
      `<svg><use xlink:href="#a"/><a xlink:href="${base}topics/minsk/"/></svg>`,
      `<link rel="stylesheet" href="${base}_astro/page.css"><link rel="icon" href="${base}icon.svg">`,
      `<meta http-equiv="refresh" content="0; url=${base}topics/minsk/">`,
    ];
    expect(page(html.join('\n')).split('\n')).toEqual([
      '<img src="../../pictures/map.png" srcset="../../pictures/map.png 1x, ../../pictures/large%20map.png 2x">',
      '<form action="../../search/index.html"><button formaction="../../search/index.html"></button></form>',
      '<video poster="../../pictures/map.png"></video>',
      '<svg><use xlink:href="#a"/><a xlink:href="../minsk/index.html"/></svg>',
      '<link rel="stylesheet" href="../../_astro/page.css"><link rel="icon" href="../../icon.svg">',
      '<meta http-equiv="refresh" content="0; url=../minsk/index.html">',
    ]);
  });

  it('the modules are one classic script, and links for installing are removed', () => {
    const html = [
      `<link rel="manifest" href="${base}site.webmanifest"><link rel="apple-touch-icon" href="${base}icons/a.png">`,
      '<script type="application/ld+json">{"url":"/topics/osce/"}</script>',
      `<script type="module" src="${base}_astro/a.js"></script>`,
      `<script type="module" src="${base}_astro/b.js"></script><p>`,
    ];
    expect(page(html.join('\n')).split('\n')).toEqual([
      '',
      '<script type="application/ld+json">{"url":"/topics/osce/"}</script>',
      '<script defer src="../../archive.js"></script>',
      '<p>',
    ]);
    expect(page(html[2] ?? '', '404.html')).toBe('<script defer src="archive.js"></script>');
  });

  it('metadata stays', () => {
    const html = `<meta property="og:url" content="https://archive.example${base}"><meta name="description" content="/">`;
    expect(page(html)).toBe(html);
  });

  it('the addresses in a stylesheet are relative', () => {
    const css = `a{src:url(${base}_astro/letters.woff2)}b{src:url('${base}icon.svg')}c{src:url(data:x,y)}d{src:url(#e)}`;
    expect(convertStyle(css, '_astro/page.css', site)).toBe(
      `a{src:url("letters.woff2")}b{src:url("../icon.svg")}c{src:url(data:x,y)}d{src:url(#e)}`,
    );
  });
});
