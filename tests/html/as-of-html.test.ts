import { describe, expect, it } from 'vitest';
import { asOfHtml } from '../../src/html/as-of-html.ts';

const rules = {
  addressOf: (address: string) => (address.includes('later') ? undefined : `/as-of/2021-12-28${address}`),
  followUps: new Set(['1']),
};
const past = (html: string) => asOfHtml(html, rules);

describe('the HTML of an as-of page', () => {
  it.each([
    ['<a href="/topics/osce/">OSCE</a>', '<a href="/as-of/2021-12-28/topics/osce/">OSCE</a>'],
    ['<p>See <a class="x" href="/events/later/">what <em>came</em></a>.</p>', '<p>See what <em>came</em>.</p>'],
    ['<a href="https://example.org/?a=1&amp;b=2">x</a>', '<a href="https://example.org/?a=1&amp;b=2">x</a>'],
    ['<h2 id="a">A</h2><a href="#a">a</a><a href="#b">b</a>', '<h2 id="a">A</h2><a href="#a">a</a>b'],
    [
      '<li id="source-x">X</li><a href="/sources/#x">x</a> <a href="/sources/#y">y</a>',
      '<li id="source-x">X</li><a href="#source-x">x</a> y',
    ],
    ['<div hidden><p>Event</p></div><p>x<a aria-hidden="true" href="#x"></a></p>', '<p>x</p>'],
    ['<div data-not-in="as-of"><p id="a">Event <a href="/later/">x</a></p></div><p>x</p>', '<p>x</p>'],
    ['<div data-not-in="book as-of"><a href="/x/">x</a></div><div data-not-in="book">y</div>', '<div>y</div>'],
    ['<p data-corrected><b data-opened-in="as-of">A <i>b</i></b></p>', '<p>A <i>b</i></p>'],
    ['<p id="p-0a1b2c3">x</p><li id="li-0a1b2c3-2">y</li>', '<p>x</p><li>y</li>'],
    ['<p>The <a class="term" role="doc-glossref" href="#term-nsc">NSC</a> met.</p>', '<p>The NSC met.</p>'],
    ['<div data-pagefind-body class="a"><p data-pagefind-ignore="all">x</p></div>', '<div class="a"><p>x</p></div>'],
  ])('of %s', (html, expected) => {
    expect(past(html)).toBe(expected);
  });

  it('has statements marked that were overtaken by then, and no others', () => {
    const marked = (number: number) =>
      `<span class="statement" data-follow-up="${number}">Talks</span> <a data-follow-up="${number}" href="#f">overtaken</a>`;
    expect(past(`<i id="f"></i>${marked(1)}`)).toBe(
      '<i id="f"></i><span class="statement">Talks</span> <a href="#f">overtaken</a>',
    );
    expect(past(marked(2))).toBe('Talks ');
  });
});
