import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '#domain/labels/box.ts';
import { layOutTroopChart } from '#domain/timeline/troop-chart.ts';
import { troopCountsOf } from '#domain/timeline/troop-count.ts';
import { claim, linkedClaims, troopFigures } from '../../fixtures/claims.ts';

type Entries = Parameters<typeof linkedClaims>[0];

const chartOf = (entries: Entries) => layOutTroopChart(troopCountsOf(linkedClaims(entries)));
const soldiers = (low: number, high?: number) => ({
  quantity: { low, ...(high !== undefined && { high }), unit: 'soldiers', counted: 'Soldiers.' },
});

function overlapping({ marks }: ReturnType<typeof layOutTroopChart>): string[] {
  const labels = marks.flatMap(({ count, label }) => (label ? [{ text: count.label, box: label.box }] : []));
  return labels.flatMap(({ text, box }, index) =>
    labels.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} / ${other.text}`] : [])),
  );
}

describe('the chart of the numbers in the archive', () => {
  const chart = chartOf(troopFigures);

  it('names every number beside its mark, and no name covers another', () => {
    expect(chart.marks.filter(({ label }) => !label).map(({ count }) => count.label)).toEqual([]);
    expect(overlapping(chart)).toEqual([]);
  });

  it('has a scale from 0 to above the highest number', () => {
    expect(chart.numbers.map(({ value }) => value)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
    expect(chart.numbers[0]?.y).toBe(chart.frame.y2);
    expect(chart.numbers.at(-1)?.y).toBe(chart.frame.y1);
  });

  it('has its months side by side, as wide as they are long', () => {
    expect(chart.months.map(({ name, year }) => [name, year])).toEqual([
      ['November', '2021'],
      ['December', ''],
      ['January', '2022'],
      ['February', ''],
    ]);
    expect(chart.months[0]?.x).toBe(chart.frame.x1);
    const [november, december] = chart.months.map(({ width }) => width);
    expect((december ?? 0) / (november ?? 1)).toBeCloseTo(31 / 30, 1);
  });
});

describe('a mark', () => {
  const spanOf = (entries: Entries, id: string) =>
    chartOf(entries).marks.find(({ count }) => count.claim.id === id)?.span;
  const entries = [
    claim('day', { date: '2021-12-16', ...soldiers(100) }),
    claim('month', { date: '2021-12', ...soldiers(50) }),
    claim('range', { date: '2021-12-30', ...soldiers(50, 100) }),
  ];

  it('of a single day is a point', () => {
    const span = spanOf(entries, 'day');
    expect([span?.x1, span?.y1]).toEqual([span?.x2, span?.y2]);
  });

  it('of a month is as wide as the month, and invents no day', () => {
    const { frame } = chartOf(entries);
    expect(spanOf(entries, 'month')).toMatchObject({ x1: frame.x1, x2: frame.x2 });
  });

  it('of a range reaches from its lower to its upper end', () => {
    expect(spanOf(entries, 'range')).toMatchObject({
      y1: spanOf(entries, 'day')?.y1,
      y2: spanOf(entries, 'month')?.y1,
    });
  });
});

describe('any chart', () => {
  const numbers = fc.array(
    fc.record({
      date: fc.constantFrom('2014-03-18', '2021', '2021-11-28', '2021-12', '2021-12-03', '2022-02-18'),
      low: fc.integer({ min: 1, max: 250_000 }),
      more: fc.nat(50_000),
      by: fc.constantFrom('russian-mod', 'ukraine', 'united-states', 'nato'),
    }),
    { minLength: 1, maxLength: 14 },
  );

  it('has its marks inside the frame, and no name on another', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const chart = chartOf(
          list.map(({ date, low, more, by }, index) =>
            claim(`claim-${index}`, { date, by: [by], ...soldiers(low, more > 0 ? low + more : undefined) }),
          ),
        );
        const { frame } = chart;
        for (const { span } of chart.marks) {
          expect(span.x1 >= frame.x1 && span.x2 <= frame.x2 && span.y1 >= frame.y1 && span.y2 <= frame.y2).toBe(true);
          expect(span.x1 <= span.x2 && span.y1 <= span.y2).toBe(true);
        }
        expect(chart.marks).toHaveLength(list.length);
        expect(overlapping(chart)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names as many months as there is room for, and every year', () => {
    const namesFrom = (date: string) => {
      const ends = [date, '2022-02-18'].map((end, index) => claim(`claim-${index}`, { date: end, ...soldiers(100) }));
      return chartOf(ends).months.map(({ name, year }) => `${name} ${year}`.trim());
    };
    expect(namesFrom('2021-12-03')).toEqual(['December 2021', 'January 2022', 'February']);
    expect(namesFrom('2020-11-03').slice(0, 4)).toEqual(['Nov 2020', 'Dec', 'Jan 2021', 'Feb']);
    expect(namesFrom('2014-12-05').slice(0, 3)).toEqual(['2014', '2015', '']);
  });

  it('of nothing has no marks', () => {
    expect(chartOf([])).toMatchObject({ marks: [], months: [] });
  });
});
