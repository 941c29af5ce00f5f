import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf, formatTable } from '#domain/formats/data-table.ts';
import { readTable, readCsv, type RecordSchema } from '../../fixtures/read-table.ts';

const schema = z.strictObject({
  id: z.string(),
  page: z.string(),
  count: z.int().optional(),
  share: z.number().optional(),
  isOpen: z.boolean().default(false),
  names: z.array(z.string()).default([]),
  span: z.strictObject({ from: z.string(), in: z.array(z.string()).default([]) }).optional(),
  roles: z.array(z.strictObject({ role: z.string(), from: z.string().optional() })).default([]),
});
const columns = columnsOf(schema);
const table = (...records: z.input<typeof schema>[]) => formatTable(columns, records);

describe('a table', () => {
  it('has a column for each field, also of what is nested, and names each', () => {
    expect(columns.map(({ name, type, isList, isRequired }) => [name, type, isList, isRequired])).toEqual([
      ['id', 'string', false, true],
      ['page', 'string', false, true],
      ['count', 'integer', false, false],
      ['share', 'number', false, false],
      ['isOpen', 'boolean', false, true],
      ['names', 'string', true, false],
      ['span.from', 'string', false, false],
      ['span.in', 'string', true, false],
      ['roles.role', 'string', true, false],
      ['roles.from', 'string', true, false],
    ]);
    expect(readCsv(table())).toEqual([columns.map(({ name }) => name)]);
  });

  it('joins lists, keeps what belongs together, and leaves out what is missing', () => {
    const text = table(
      {
        id: 'a',
        page: '/a, "b"/',
        count: 3,
        share: -0.5,
        isOpen: true,
        names: ['One; two', 'back\\slash', 'Ünï'],
        span: { from: '2014', in: ['x', 'y'] },
        roles: [{ role: 'first' }, { role: 'second', from: '2015' }],
      },
      { id: 'b', page: 'line\nbreak', isOpen: false, names: [], roles: [] },
    );
    expect(text.split('\r\n').slice(1)).toEqual([
      'a,"/a, ""b""/",3,-0.5000,true,One\\; two; back\\\\slash; Ünï,2014,x; y,first; second,; 2015',
      'b,"line\nbreak",,,false,,,,,',
      '',
    ]);
  });

  it.each([
    [13.405, '13.4050'],
    [23.8, '23.8000'],
    [50, '50.0000'],
    [-0.25, '-0.2500'],
    [30.523433, '30.523433'],
    [1e-7, '1e-7'],
  ])('writes the number %d as %s', (share, cell) => {
    expect(table({ id: 'a', page: '/', share })).toContain(`\r\na,/,,${cell},`);
  });

  it('is read back as it was, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab;\\," \n\rЇ😀'), minLength: 1, maxLength: 8 });
    const list = fc.array(word, { maxLength: 4 });
    const record = fc.record(
      {
        id: word,
        page: word,
        count: fc.integer(),
        share: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
        isOpen: fc.boolean(),
        names: list,
        span: fc.record({ from: word, in: list }),
        roles: fc.array(fc.record({ role: word, from: word }, { requiredKeys: ['role'] }), { maxLength: 3 }),
      },
      { requiredKeys: ['id', 'page', 'isOpen', 'names', 'roles'] },
    );
    const shape = z.toJSONSchema(schema, { io: 'output' }) as RecordSchema;
    fc.assert(
      fc.property(fc.array(record, { maxLength: 3 }), (records) => {
        expect(readTable(table(...records), shape)).toEqual(records);
      }),
    );
  });

  it('has no column for what is neither text, number, truth, list nor fields', () => {
    expect(() => columnsOf(z.strictObject({ any: z.unknown() }))).toThrow('no column for the type of anything');
  });
});
