import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/html/built-page.ts';
import { checkPolicy } from '../../../src/html/checks/check-policy.ts';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';

const meta = `<meta http-equiv="content-security-policy" content="${formatPolicy('meta')}">`;

function problemsOf(html: string): string[] {
  return checkPolicy(readPage('/talks/', meta + html), { origin: 'https://archive.example' }).map(
    ({ message, fix }) => `${message} ${fix}`,
  );
}

describe('a page', () => {
  it('may have whatever comes from this site, links to others, and data for machines', () => {
    const html = `<link rel="canonical" href="https://archive.example/talks/"><link rel="icon" href="/icon.svg">
      <link rel="license" href="https://creativecommons.org/"><link rel="stylesheet" href="/_astro/a.css">
      <script type="application/ld+json">{"url":"https://elsewhere.example/"}</script>
      <meta property="og:image" content="https://elsewhere.example/share.png">
      <script type="module" src="/_astro/a.js"></script><img src="map.png" srcset="map.png 1x, large.png 2x" alt="">
      <img src="https://archive.example/map.png" alt=""><form action="/search/"></form><form></form>
      <a href="https://elsewhere.example/">x</a><svg><use href="#part"></use><path fill="none"></path></svg>`;
    expect(problemsOf(html)).toEqual([]);
  });

  it.each([
    '',
    `<script src="/a.js"></script>${meta}`,
    meta.replace("default-src 'none'", 'default-src *'),
    meta.replace('http-equiv', 'name'),
  ])('has the policy of the site: %s', (head) => {
    expect(checkPolicy(readPage('/talks/', head), { origin: 'https://archive.example' })).toEqual([
      { message: 'The page does not have the policy of the site.', fix: 'Use the layout Page.' },
    ]);
  });
});

describe('a script or a style inside a page', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<script type="module">alert(1)</script>', '<script>'],
    ['<script type="importmap">{}</script>', '<script>'],
    ['<svg><script href="/a.js"></script></svg>', '<script>'],
    ['<style>p { color: red }</style>', '<style>'],
    ['<p style="color: red">x</p>', '<p style>'],
    ['<P STYLE="color: red">x</P>', '<p style>'],
    ['<img src="/map.png" alt="" onerror="alert(1)">', '<img onerror>'],
    ['<a href="javascript:alert(1)">x</a>', 'javascript:alert(1)'],
    ['<a href=" JavaScript:alert(1)">x</a>', ' JavaScript:alert(1)'],
  ])('is a problem: %s', (html, what) => {
    expect(problemsOf(html)).toEqual([
      `“${what}” puts a script or a style into the page itself, which its policy refuses. ` +
        'Move scripts to src/client/ and styles to src/styles/.',
    ]);
  });

  it('is reported once for a page', () => {
    expect(problemsOf('<p style="color: red">x</p><p style="color: blue">y</p>')).toHaveLength(1);
  });
});

describe('a resource on another host', () => {
  const address = 'https://elsewhere.example/x';
  it.each([
    ['script', `<script src="${address}"></script>`],
    ['link', `<link rel="stylesheet" href="${address}">`],
    ['link', `<link rel="alternate stylesheet" href="${address}">`],
    ['link', `<link rel="shortcut icon" href="${address}">`],
    ['link', `<link rel="preload" as="font" href="${address}">`],
    ['link', `<link rel="preconnect" href="${address}">`],
    ['link', `<link rel="Manifest" href="${address}">`],
    ['img', `<img src="${address}" alt="">`],
    ['img', `<img src="/x" srcset="/x 1x, ${address} 2x" alt="">`],
    ['source', `<picture><source srcset="${address}"><img src="/x" alt=""></picture>`],
    ['image', `<svg><image xlink:href="${address}"></image></svg>`],
    ['form', `<form action="${address}"></form>`],
    ['button', `<form><button formaction="${address}">x</button></form>`],
  ])('is a problem: <%s> in %s', (element, html) => {
    expect(problemsOf(html)).toEqual([
      `The <${element}> with "${address}" is not on this site, and its policy refuses that. ` +
        'Keep what a page loads on this site, such as in public/.',
    ]);
  });

  it.each(['//elsewhere.example/x', 'http://archive.example/x', 'data:image/png;base64,AAAA', 'https://'])(
    'may be written as %s',
    (address) => {
      expect(problemsOf(`<img src="${address}" alt="">`)).toHaveLength(1);
    },
  );
});

it.each([
  ['audio', 'media-src', '<audio src="/x.mp3"></audio>'],
  ['source', 'media-src', '<video><source src="/x.webm"></video>'],
  ['iframe', 'frame-src', '<iframe src="/x/"></iframe>'],
  ['object', 'object-src', '<object data="/x.pdf"></object>'],
  ['embed', 'object-src', '<embed src="/x.pdf">'],
  ['base', 'base-uri', '<base href="/">'],
])('<%s> is a problem even from this site, as long as the policy allows none', (element, directive, html) => {
  expect(problemsOf(html)).toEqual([
    `The policy of the site refuses every <${element}>. ` +
      `Leave it out, or allow its ${directive} in src/domain/formats/content-security-policy.ts.`,
  ]);
});
