import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelSpace } from '../../src/map/place-labels.ts';
import { overlap, textBox } from '../../src/map/text-box.ts';

const space: LabelSpace = { width: 400, height: 300, em: 10, taken: [], delicate: [] };
const point = (text: string, x: number, y: number) => ({ text, x, y, isArea: false });

describe('a label', () => {
  it('stands on the right of its point where nothing hinders', () => {
    expect(placeLabels([point('Kyiv', 200, 150)], space)).toEqual([
      { x: 200, y: 150, dx: 0.55, dy: 0.33, anchor: 'start' },
    ]);
  });

  it('goes to the left at the right edge', () => {
    expect(placeLabels([point('Rostov-on-Don', 395, 150)], space)[0]?.anchor).toBe('end');
  });

  it('keeps off what is taken, and rather off what is delicate', () => {
    const right = { x: 205, y: 140, width: 100, height: 20 };
    expect(placeLabels([point('Kyiv', 200, 150)], { ...space, taken: [right] })[0]?.anchor).toBe('end');
    expect(placeLabels([point('Kyiv', 200, 150)], { ...space, delicate: [right] })[0]?.anchor).toBe('end');
    const left = { x: 100, y: 140, width: 95, height: 20 };
    const above = { x: 100, y: 100, width: 200, height: 45 };
    const below = { x: 100, y: 155, width: 200, height: 45 };
    const walled = { ...space, taken: [left, above, below], delicate: [right] };
    expect(placeLabels([point('Kyiv', 200, 150)], walled)[0]).toMatchObject({ anchor: 'start', dy: 0.33 });
  });

  it('of an area stands on its middle', () => {
    expect(placeLabels([{ text: 'Crimea', x: 200, y: 150, isArea: true }], space)).toEqual([
      { x: 200, y: 150, dx: 0, dy: 0.33, anchor: 'middle' },
    ]);
  });
});

it('labels of points that lie close together do not touch', () => {
  const labels = [
    point('Sloviansk', 200, 140),
    point('Donetsk', 206, 155),
    point('Luhansk', 222, 148),
    point('Mariupol', 198, 170),
    { text: 'Donbas', x: 208, y: 150, isArea: true },
  ];
  const boxes = placeLabels(labels, space).map((place, index) => textBox(labels[index]?.text ?? '', place, space.em));
  const shared = boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => overlap(box, other)));
  expect(shared).toHaveLength(10);
  expect(Math.max(...shared)).toBe(0);
});
