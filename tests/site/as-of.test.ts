import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

const files = await builtFiles('dist');
const addresses = new Set(files.map(addressOf));
const views = await Array.fromAsync(
  files.filter((file) => /^as-of\/\d/.test(file)),
  async (file) => {
    const html = await readFile(join('dist', file), 'utf8');
    const [, day = '', current = ''] = /^\/as-of\/([\d-]{10})(\/.*)$/.exec(addressOf(file)) ?? [];
    return { address: addressOf(file), day, current, html, shown: withoutBar(html) };
  },
);

/** The bar and the head name the current page. */
function withoutBar(html: string): string {
  return html.replace(/<head>.*?<\/head>/s, '').replace(/<nav class="moment".*?<\/nav>/s, '');
}

/** Later dates that earlier words may have. `from` is the first day of such words. */
const plans: { from: string; words: RegExp; reason: string }[] = [
  { from: '1997-05-28', words: /until 2017|beyond 2017/, reason: 'The lease of the bases in Crimea, as agreed.' },
  { from: '2015-02-12', words: /ceasefire begins on 15 February 2015/, reason: 'A measure of the second Minsk text.' },
  { from: '2020-07-22', words: /from 27 July 2020/, reason: 'The day from which the measures were to apply.' },
  { from: '2021-04-22', words: /by 1 May 2021/, reason: 'The day by which the units were ordered back.' },
  { from: '2021-06-16', words: /(to|until) February 2026/, reason: 'The term of New START.' },
  {
    from: '2021-12-03',
    words: /(in|by|for) early 2022/,
    reason: 'An expectation of US intelligence.',
  },
  { from: '2021-12-27', words: /Fiscal Year 2022|Biden signs 2022|NDAA 2022/, reason: 'The year that a law is for.' },
  {
    from: '2021-12-26',
    words: /(10|12|13) January 2022|The talks of January 2022/,
    reason: 'Meetings that had been announced.',
  },
  { from: '2022-01-19', words: /21 January 2022/, reason: 'A meeting that had been announced.' },
];

/** Finds `2022`, `2022-01` and `2022-01-10`, with the words around them. */
function datesIn(text: string): { date: string; words: string }[] {
  const pattern = new RegExp(`(?:(\\d{1,2}) )?(${monthNames.join('|')}) (\\d{4})|\\b((?:19|20)\\d\\d)\\b`, 'g');
  return [...text.matchAll(pattern)].map(({ 0: match, 1: day, 2: month = '', 3: year, 4: alone, index }) => {
    const number = String(monthNames.indexOf(month) + 1).padStart(2, '0');
    const date = alone ?? `${year}-${number}${day ? `-${day.padStart(2, '0')}` : ''}`;
    return { date, words: text.slice(Math.max(0, index - 24), index + match.length + 4) };
  });
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('an as-of page', () => {
  it('exists for every day of the record, and says nothing that is later', () => {
    expect(views.length).toBeGreaterThan(1000);
    expect(new Set(views.map(({ day }) => day)).size).toBeGreaterThan(100);
    const late = views.flatMap(({ address, day, shown }) =>
      datesIn(textOf(shown))
        .filter(({ date }) => date > day.slice(0, date.length))
        .filter(({ words }) => !plans.some((plan) => plan.from <= day && plan.words.test(words)))
        .map(({ words }) => `${address}: ${words}`),
    );
    expect(late).toEqual([]);
  });

  it('has no later day in its metadata', () => {
    const late = views.flatMap(({ address, day, shown }) =>
      [...shown.matchAll(/datetime="(\d{4}(?:-\d\d(?:-\d\d)?)?)/g)]
        .filter(([, date = '']) => date > day.slice(0, date.length))
        .filter(([, date = '']) => !/^2022-01-(10|12|13|21)$/.test(date))
        .map(([attribute]) => `${address}: ${attribute}`),
    );
    expect(late).toEqual([]);
    expect(views.filter(({ html }) => html.includes('<script')).map(({ address }) => address)).toEqual([]);
  });

  it('links only to existing pages of its day', () => {
    const leading = views.flatMap(({ address, day, html, shown }) => {
      const ids = new Set(readPage(address, html).ids);
      return [...shown.matchAll(/\shref="([^"]*)"/g)]
        .map(([, link = '']) => link)
        .filter((link) => {
          if (link.startsWith('#')) return !ids.has(link.slice(1));
          const [, target = '9999'] = /^\/as-of\/([\d-]{10})\//.exec(link) ?? [];
          const isThere = addresses.has(link.replace(/#.*/, ''));
          return link.startsWith('/') ? target > day || !isThere : !/^https?:/.test(link);
        })
        .map((link) => `${address}: ${link}`);
    });
    expect(leading).toEqual([]);
  });

  it('names the current page as canonical, and is not indexed', () => {
    const wrong = views.filter(({ html, current }) => {
      const isNotIndexed = html.includes('<meta name="robots" content="noindex">');
      const isCanonical = html.includes(`<link rel="canonical" href="https://archive.example${current}">`);
      return !isNotIndexed || !isCanonical || !addresses.has(current);
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('leads in its bar to the day before, the next day and the current page', () => {
    const bar = /<nav class="moment".*?<\/nav>/s.exec(
      views.find(({ address }) => address === '/as-of/2021-12-28/')?.html ?? '',
    );
    const links = [...(bar?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    expect(links).toEqual(['/as-of/2021-12-27/', '/as-of/2021-12-30/', '/as-of/', '/']);
  });

  it('differs from that of the day before', () => {
    const last = new Map<string, string>();
    const same = views
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .filter(({ current, shown }) => {
        // Links lead to the day of the page's last change.
        const text = textOf(shown);
        const isSame = last.get(current) === text;
        last.set(current, text);
        return isSame;
      });
    expect(same.map(({ address }) => address)).toEqual([]);
  });

  it('is in no feed, sitemap or search, and is small', async () => {
    const read = (file: string): Promise<string> => readFile(join('dist', file), 'utf8');
    for (const file of ['feed.xml', 'feed.json', 'sitemap-0.xml', 'corrections/feed.xml']) {
      expect(await read(file)).not.toMatch(/\/as-of\/\d/);
    }
    expect(views.filter(({ html }) => html.includes('data-pagefind')).map(({ address }) => address)).toEqual([]);
    const bytes = views.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
    expect(bytes).toBeLessThan(10_000_000);
  });
});

describe('what happened next', () => {
  it('leads from the article of 28 December 2021 to the outcome of every meeting that it announced', async () => {
    const html = await readFile('dist/2021/12/28/talks-announced/index.html', 'utf8');
    for (const later of [
      '2022/01/10/geneva-talks',
      '2022/01/12/nato-russia-council-meets',
      '2022/01/13/vienna-osce-session',
    ]) {
      expect(html).toMatch(new RegExp(`<li id="follow-up-\\d+"[^>]*>(?:(?!</li>).)*href="/${later}/"`, 's'));
      const way = await readFile(`dist/${later}/index.html`, 'utf8');
      expect(way).toMatch(
        /Earlier articles that this one follows up(?:(?!<\/section>).)*href="\/2021\/12\/28\/talks-announced\/"/s,
      );
    }
  });

  it('marks an overtaken statement, from the day on which it was overtaken', async () => {
    const of = (day: string): string | undefined =>
      views.find(({ address }) => address === `/as-of/${day}/2021/12/28/talks-announced/`)?.shown;
    const marks = (html: string | undefined): number => html?.match(/class="follow-mark"/g)?.length ?? 0;
    const current = await readFile('dist/2021/12/28/talks-announced/index.html', 'utf8');
    expect(marks(of('2022-01-10'))).toBeGreaterThan(marks(of('2021-12-28')));
    expect(marks(current)).toBeGreaterThan(marks(of('2022-01-10')));
  });
});
