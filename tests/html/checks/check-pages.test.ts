import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/html/built-page.ts';
import { checkPages } from '../../../src/html/checks/check-pages.ts';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="${formatPolicy('meta')}">`;

/** The site has the page `/talks/`, a topic and a picture. */
function problemsOf(body: string, { base = '/', title = 'Talks' } = {}): string[] {
  const pages = [
    readPage('/talks/', `${policy}<title>${title}</title>${body}`),
    readPage('/topics/osce/', `${policy}<title>OSCE</title><h1>OSCE</h1><h2 id="history">History</h2>`),
  ];
  const paths = new Set(['/talks/', '/topics/osce/', '/talks/map.png', '/two words/']);
  const problems = checkPages({ pages, paths, base, origin: 'https://archive.example' });
  return problems.map((problem) => `${problem.file}: ${problem.message} ${problem.fix}`);
}

describe('a clean site', () => {
  it('has no problem', () => {
    const links = [
      '/topics/osce/',
      '/topics/osce/#history',
      '/topics/osce/#',
      '/topics/osce/?q=talks',
      'map.png',
      'map.png#part',
      '../topics/osce/',
      '#top',
      '#',
      '',
      '/two%20words/',
      'https://archive.example/talks/',
      'https://elsewhere.example/gone/#x',
      'mailto:desk@archive.example',
      'data:image/png;base64,AAAA',
    ].map((link) => `<a href="${link}">x</a> `);
    const headings = '<h1 id="top">Talks</h1><h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>';
    expect(problemsOf(headings + links.join(''))).toEqual([]);
  });

  it('may be under a base', () => {
    expect(
      problemsOf('<h1>Talks</h1><a href="/archive/topics/osce/">x</a><img src="map.png">', { base: '/archive/' }),
    ).toEqual([]);
  });
});

describe('the outline of a page', () => {
  it('has a heading of level 1', () => {
    expect(problemsOf('<h2>Talks</h2>')).toEqual([
      '/talks/: The page has 0 headings of level 1. Give every page exactly one.',
    ]);
  });

  it('has one heading of level 1 only', () => {
    expect(problemsOf('<h1>Talks</h1><h1>More</h1>')).toEqual([
      '/talks/: The page has 2 headings of level 1. Give every page exactly one.',
    ]);
  });

  it('leaves no level out', () => {
    expect(problemsOf('<h1>Talks</h1><h2>A</h2><h4> Too deep </h4><h5>B</h5>')).toEqual([
      '/talks/: The heading “Too deep” skips from level 2 to 4. Use the next level.',
    ]);
  });

  it('has every id once', () => {
    expect(problemsOf('<h1 id="a">Talks</h1><p id="a"></p><p id="b"></p>')).toEqual([
      '/talks/: The id "a" is used twice. Rename one of the two.',
    ]);
  });

  it('has its words apart', () => {
    expect(problemsOf('<h1>Talks</h1><p>one<em>two</em></p>')).toEqual([
      '/talks/: Words are glued together in “onetwo”. Put a space beside the element.',
    ]);
  });
});

describe('the title of a page', () => {
  it('is there', () => {
    expect(problemsOf('<h1>Talks</h1>', { title: ' ' })).toEqual([
      '/talks/: The page has no title. Pass a title to its layout.',
    ]);
  });

  it('is its own', () => {
    expect(problemsOf('<h1>Talks</h1>', { title: ' OSCE ' })).toEqual([
      '/topics/osce/: /talks/ has the title “OSCE” too. Give one of them another title.',
    ]);
  });
});

describe('a link', () => {
  it.each(['/topics/nato/', '/topics/osce', 'gone.png', '../', '/topics/osce/index.html'])(
    'to %s leads nowhere',
    (link) => {
      expect(problemsOf(`<h1>Talks</h1><a href="${link}">x</a>`)).toEqual([
        `/talks/: The link "${link}" leads nowhere. Fix the link or add the page.`,
      ]);
    },
  );

  it('to a missing picture leads nowhere, and is reported once', () => {
    expect(problemsOf('<h1>Talks</h1><img src="/gone.png"><img src="/gone.png">')).toHaveLength(1);
  });

  it.each([
    ['/topics/osce/#future', '/topics/osce/'],
    ['#future', '/talks/'],
  ])('to %s names a missing part of the page', (link, path) => {
    expect(problemsOf(`<h1>Talks</h1><a href="${link}">x</a>`)).toEqual([
      `/talks/: The link "${link}" names an id that ${path} does not have. Fix the part after #.`,
    ]);
  });

  it.each(['/topics/osce/', '/', '../../topics/osce/'])('to %s leaves the base', (link) => {
    expect(problemsOf(`<h1>Talks</h1><a href="${link}">x</a>`, { base: '/archive/' })).toEqual([
      `/talks/: The link "${link}" leaves the base /archive/. Build it with withBase.`,
    ]);
  });

  it('that is not an address is a problem', () => {
    expect(problemsOf('<h1>Talks</h1><a href="https://">x</a>')).toEqual([
      '/talks/: "https://" is not an address. Fix the link.',
    ]);
  });
});

it('a page is reported with what its policy refuses', () => {
  expect(problemsOf('<h1 style="">Talks</h1>')).toEqual([
    '/talks/: “<h1 style>” puts a script or a style into the page itself, which its policy refuses. ' +
      'Move scripts to src/client/ and styles to src/styles/.',
  ]);
});
