import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/markdown/read-body.ts';
import { shortOrFull } from '../suite/counts.ts';

/** Words and signs as people write them; a number or a quotation has a footnote after it. */
const words = [
  'The delegation',
  'talks',
  'in Kyiv',
  'about 60~70 tanks',
  '~5 km away',
  '~ 5 km away',
  '3 × 4',
  '3 * 4 and 5 * 6',
  'AT&T',
  'R&D',
  '5 < 6 and 7 > 6',
  'on 1/2 of the way',
  '(c)',
  '§ 5',
  'C# and F#',
  'No. 5',
  '#5',
  'e.g. this',
  'at 10:30',
  '10:30–12:00',
  'from 2014–2016',
  'a_file_name',
  'the a/b test',
  '±5 °C',
  '−5 °C',
  '-5 °C',
  '$5 and $6',
  '€20',
  '20 %',
  '100,000 soldiers',
  '1.5 million',
  '“to talk about all of it”',
  '‘so-called’',
  '«<span lang="ru">Правда</span>»',
  "O'Neill's and the 1990's",
  "6'2''",
  'Mr. [sic] X',
  '“[i]t was […] so”',
  '(a) first and (b) second',
  '*emphasised*',
  '**strong**',
  '_so_',
  '~~two~~ three',
  '`code`',
  'H<sub>2</sub>O',
  'km<sup>2</sup>',
  '<span lang="uk">Київ</span>',
  '<span lang="he">שלום</span>',
  '<abbr title="North Atlantic Treaty Organization, founded in 1949">NATO</abbr>',
  '<time datetime="2014-03-18">then</time>',
  '[a link](https://example.org/a_(b)?c=d&e=f#g "A title of four words, 10,000")',
  '[OSCE](../topics/osce.md)',
  '(https://example.org/a) too',
  'https://example.org/a_(b), then',
  '<https://example.org/~x>',
  'desk@example.org',
  '2014\\. A year',
  '\\*',
  '\\[1\\]',
  '– a dash –',
  '—',
  '…',
  '...',
  ': so',
  'x = y',
  'a | b',
  '50+',
  '5-fold',
  'UTC+1',
  'I. Ivanov and A. B. Smith',
];
const starts = [
  'In 2014',
  'On 24 February 2022',
  'A. Merkel',
  '“Yes”',
  '(Later)',
  '2014 was a year',
  '1\\. First',
  'NATO',
];
const ends = ['.[^1]', '?[^1]', '!”[^1]', ' …[^1]', ':[^1]'];

const sentence = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...words), { maxLength: 5 }), fc.constantFrom(...ends))
  .map(([start, rest, end]) => [start, ...rest].join(' ') + end);
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const lines = fc.array(line, { minLength: 2, maxLength: 4 });

const block = fc.oneof(
  line,
  lines.map((all) => all.map((text) => `- ${text}`).join('\n')),
  lines.map((all) => all.map((text) => `- ${text}\n  - ${text}\n  - ${text}`).join('\n')),
  lines.map((all) => all.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  lines.map((all) => all.map((text, index) => `${index + 1}. ${text}\n\n   ${text}`).join('\n\n')),
  lines.map((all) => all.map((text) => `> ${text}`).join('\n>\n')),
  lines.map(
    (all) => `| A | B |\n| --- | --: |\n${all.map((text) => `| ${text.replaceAll('|', '\\|')} | 5 |`).join('\n')}`,
  ),
  fc.constant('---'),
);

describe('good prose', () => {
  it.each([
    'They brought 60~70 delegates in the first week and 80~90 in the second.',
    '~~Two~~ three words.',
    '1. a\n2. b\n\nText.\n\n3. c\n4. d',
    '1. a\n1. b\n1. c',
    '1. The first step\n   - a part of it\n2. The second step',
    '-5 degrees at night.',
    'The <abbr title="North Atlantic Treaty Organization">NATO</abbr> was founded in April.',
    'One word is <span lang="ru">мир</span> and the other one is <span lang="uk">світ</span>.',
    '| First day | Last day |\n| --- | --- |\n| 1 February 2022 | 3 February 2022 |',
    'It ended on 1 February 2022<br>3 days later.',
    'R&D; AT&T &copy 5 < 6 (c) 1/2 ... 2–3 a/b #a',
    'See (https://example.org/a), \'https://example.org/b_(c)\'; "https://example.org/d".',
    '[Kyiv](https://uk.wikipedia.org/wiki/Київ) and desk@example.org»',
  ])('has no problem: %s', (body) => {
    expect(readBody(body, 'articles/2021-12-01-a.md').problems).toEqual([]);
  });

  it.each(['md', 'mdx'])('has no problem in .%s', (format) => {
    const bodies = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => {
      // Two lists in a row need something between them.
      const body = blocks.join('\n\nA sentence between them.[^1]\n\n');
      return `${body}\n\nThe end.[^1]\n\n[^1]: [Agency, 1 May 2021](source:agency)\n`;
    });
    const plain = bodies.filter((body) => format === 'md' || !/<https|5 < 6/.test(body));
    fc.assert(
      fc.property(plain, (body) => {
        expect(readBody(body, `articles/2021-12-01-a.${format}`).problems, body).toEqual([]);
      }),
      { numRuns: shortOrFull(60, 1500) },
    );
  });
});
