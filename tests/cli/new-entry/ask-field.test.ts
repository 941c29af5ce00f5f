import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { askField, Cancelled, type Asking, type Question } from '../../../src/cli/new-entry/ask-field.ts';
import { articleSchema } from '#domain/model/article.ts';
import { fieldsOf } from '#domain/formats/field.ts';

const keys = { enter: '\r', tab: '\t', down: '\u001b[B', cancel: '\u0003', erase: '\u007f' };

/** Types each answer after its prompt appears. */
async function answer(name: string, typed: [shown: string, keys: string][], question: Partial<Question> = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  const rest = [...typed];
  output.on('data', (chunk: Buffer) => {
    screen += stripVTControlCharacters(chunk.toString());
    const [shown, keys] = rest[0] ?? [];
    if (shown === undefined || keys === undefined || !screen.includes(shown)) return;
    rest.shift();
    screen = '';
    setImmediate(() => input.write(keys));
  });
  const asking: Asking = {
    schema: articleSchema,
    zone: 'Europe/Brussels',
    streams: { input, output },
    choicesOf: (collection) => [
      { value: 'osce', label: `The OSCE of ${collection} (osce)` },
      { value: 'nato', label: 'NATO (nato)' },
      { value: 'minsk', label: 'Minsk (minsk)' },
    ],
  };
  const field = fieldsOf('articles').properties[name] ?? {};
  const value = await askField({ field, key: [name], optional: false, ...question }, asking);
  expect(rest).toEqual([]);
  return value;
}

describe('a question', () => {
  it('for a text shows the sentence of its field, and the problem that the schema finds', async () => {
    const value = await answer('kicker', [
      ['kicker: Two or three words above the headline.', `${'x'.repeat(41)}${keys.enter}`],
      ['Too big: expected string to have <=40 characters', `${keys.erase}${keys.enter}`],
    ]);
    expect(value).toBe('x'.repeat(40));
  });

  it('for a date refuses a day that does not exist, and completes one that does', async () => {
    const value = await answer('date', [
      ['"As of"', `2021-02-30${keys.enter}`],
      ['"2021-02-30" does not exist', `${keys.erase}${keys.erase}28T07:09${keys.enter}`],
    ]);
    expect(value).toBe('2021-02-28T07:09:00+01:00');
  });

  it('may have a default answer', async () => {
    const initial = '2021-12-28T07:09:00+01:00';
    expect(await answer('date', [[initial, keys.enter]], { initial })).toBe(initial);
  });

  it('for a number takes a number', async () => {
    const value = await answer('order', [
      ['order:', `first${keys.enter}`],
      ['expected number', `${keys.erase.repeat(5)}7${keys.enter}`],
    ]);
    expect(value).toBe(7);
  });

  it('that is optional accepts an empty answer', async () => {
    expect(await answer('summary', [['(optional)', keys.enter]], { optional: true })).toBeUndefined();
    expect(await answer('topics', [['(optional)', keys.enter]], { optional: true })).toBeUndefined();
    expect(await answer('bureau', [['none', keys.enter]], { optional: true })).toBeUndefined();
  });

  it('for one of several values lists them', async () => {
    expect(await answer('kind', [['background', `${keys.down}${keys.enter}`]])).toBe('explainer');
  });

  it('for yes or no accepts both', async () => {
    expect(await answer('draft', [['draft:', 'n']])).toBe(false);
  });

  it('for a relation lists existing entries, and finds them by name and by id', async () => {
    const value = await answer('bureau', [
      ['The OSCE of bureaus (osce)', 'mins'],
      ['1 match', keys.enter],
    ]);
    expect(value).toBe('minsk');
  });

  it('for several relations keeps the order of choice, and needs at least one', async () => {
    const value = await answer('topics', [
      ['The OSCE of topics (osce)', keys.enter],
      ['Please select at least one item', 'nato'],
      ['1 match', keys.tab],
      ['◼', keys.erase.repeat(4)],
      ['Minsk', 'osce'],
      ['1 match', `${keys.tab}${keys.enter}`],
    ]);
    expect(value).toEqual(['nato', 'osce']);
  });

  it('for a list of texts repeats until a line is empty', async () => {
    const value = await answer('keyPoints', [
      ['keyPoints:', `One, two.${keys.enter}`],
      ['(optional)', `Three.${keys.enter}`],
      ['(optional)', keys.enter],
    ]);
    expect(value).toEqual(['One, two.', 'Three.']);
  });

  it('for a field with fields asks for each of them, as often as needed', async () => {
    const value = await answer('credits', [
      ['credits role:', `With${keys.enter}`],
      ['credits author:', keys.enter],
      ['credits bureau (optional):', keys.enter],
      ['Add one?', keys.enter],
    ]);
    expect(value).toEqual([{ role: 'With', author: 'osce' }]);
    expect(
      await answer('covers', [
        ['covers from:', `2014-13${keys.enter}`],
        ['no month 13', `${keys.erase}2${keys.enter}`],
        ['covers to:', `2021${keys.enter}`],
      ]),
    ).toEqual({ from: '2014-12', to: '2021' });
  });

  it.each(['title', 'kind', 'bureau', 'topics', 'draft', 'covers'])(
    'for %s can be cancelled with Ctrl-C',
    async (name) => {
      await expect(answer(name, [[name, keys.cancel]])).rejects.toBeInstanceOf(Cancelled);
    },
  );
});
