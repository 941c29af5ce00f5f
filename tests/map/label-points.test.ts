import { describe, expect, it } from 'vitest';
import { sharedArea } from '#domain/labels/box.ts';
import { labelPoints, type LabelSpace } from '../../src/map/label-points.ts';
import { textBox } from '../../src/map/text-box.ts';

const space: LabelSpace = { frame: { x1: 0, y1: 0, x2: 400, y2: 300 }, em: 10, taken: [], delicate: [] };
const point = (text: string, x: number, y: number) => ({ text, x, y, isArea: false });

describe('a label', () => {
  it('is on the right of its point if there is room', () => {
    expect(labelPoints([point('Kyiv', 200, 150)], space)).toEqual([
      { x: 200, y: 150, dx: 0.55, dy: 0.33, anchor: 'start' },
    ]);
  });

  it('goes to the left at the right edge', () => {
    expect(labelPoints([point('Rostov-on-Don', 395, 150)], space)[0]?.anchor).toBe('end');
  });

  it('avoids taken areas, and delicate ones if possible', () => {
    const right = { x1: 205, y1: 140, x2: 305, y2: 160 };
    expect(labelPoints([point('Kyiv', 200, 150)], { ...space, taken: [right] })[0]?.anchor).toBe('end');
    expect(labelPoints([point('Kyiv', 200, 150)], { ...space, delicate: [right] })[0]?.anchor).toBe('end');
    const left = { x1: 100, y1: 140, x2: 195, y2: 160 };
    const above = { x1: 100, y1: 100, x2: 300, y2: 145 };
    const below = { x1: 100, y1: 155, x2: 300, y2: 200 };
    const walled = { ...space, taken: [left, above, below], delicate: [right] };
    expect(labelPoints([point('Kyiv', 200, 150)], walled)[0]).toMatchObject({ anchor: 'start', dy: 0.33 });
  });

  it('of an area is in its middle', () => {
    expect(labelPoints([{ text: 'Crimea', x: 200, y: 150, isArea: true }], space)).toEqual([
      { x: 200, y: 150, dx: 0, dy: 0.33, anchor: 'middle' },
    ]);
  });
});

it('labels of close points do not touch', () => {
  const labels = [
    point('Sloviansk', 200, 140),
    point('Donetsk', 206, 155),
    point('Luhansk', 222, 148),
    point('Mariupol', 198, 170),
    { text: 'Donbas', x: 208, y: 150, isArea: true },
  ];
  const boxes = labelPoints(labels, space).map((place, index) => textBox(labels[index]?.text ?? '', place, space.em));
  const shared = boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => sharedArea(box, other)));
  expect(shared).toHaveLength(10);
  expect(Math.max(...shared)).toBe(0);
});
