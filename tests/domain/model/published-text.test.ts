import { describe, expect, it } from 'vitest';
import { findChange, formatPublished } from '#domain/model/published-text.ts';

const fields = {
  title: 'Talks: “at last”',
  kind: 'report',
  authors: ['desk'],
  credits: [{ role: 'With information from', author: 'reporter' }],
};

describe('the published text', () => {
  it('has the published fields, in one order, and the body', () => {
    expect(
      formatPublished({ fields: { ...fields, draft: false, keyPoints: [], topics: ['osce'] }, body: '\nA.\n\n\n' }),
    ).toBe(
      [
        '---',
        'title: "Talks: “at last”"',
        'kind: "report"',
        'authors: ["desk"]',
        'credits: [{ "author": "reporter", "role": "With information from" }]',
        '---',
        '',
        'A.',
        '',
      ].join('\n'),
    );
  });

  it('is the same however the fields are ordered, the lines end and empty lines stand around the body', () => {
    const { title, ...rest } = fields;
    const other = {
      ...rest,
      credits: [{ author: 'reporter', role: 'With information from' }],
      kicker: undefined,
      title,
    };
    expect(formatPublished({ fields: other, body: 'A.\r\nB.\r\n' })).toBe(
      formatPublished({ fields, body: '\n \nA.\nB.' }),
    );
  });

  it('changes with every character of the body and every published field', () => {
    const before = formatPublished({ fields, body: 'A b.' });
    expect(formatPublished({ fields, body: 'A  b.' })).not.toBe(before);
    expect(formatPublished({ fields: { ...fields, title: 'Talks' }, body: 'A b.' })).not.toBe(before);
  });

  it('does not take inherited properties for fields', () => {
    expect(formatPublished({ fields: {}, body: '' })).toBe('---\n---\n');
  });
});

describe('the place of a change', () => {
  const text = { fields, body: '\nFirst.\n\nSecond.\n\nThird.\n' };
  it.each([
    ['nothing', text.body, undefined],
    ['a line', '\nFirst.\n\nSecnd.\n\nThird.\n', { line: 3 }],
    ['the first of two lines', '\nFrst.\n\nSecnd.\n\nThird.\n', { line: 1 }],
    ['a line more', '\nFirst.\n\nAnother.\n\nSecond.\n\nThird.\n', { line: 3 }],
    ['what is missing at the end', '\nFirst.\n\nSecond.\n', { line: 3 }],
    ['empty lines above', '\n\n\nFirst.\n\nSecnd.\n\nThird.\n', { line: 5 }],
    ['all', '', { line: 0 }],
  ])('is found: %s', (_, body, place) => {
    expect(findChange(text, { fields, body })).toEqual(place);
  });

  it('is the field where the body is the same', () => {
    expect(findChange(text, { ...text, fields: { ...fields, kicker: 'New' } })).toEqual({ field: 'kicker' });
    expect(findChange(text, { ...text, fields: { ...fields, topics: ['a'], order: 2 } })).toBeUndefined();
  });
});
