import { describe, expect, it } from 'vitest';
import { placeInOrder, placeTogether } from '#domain/labels/place-labels.ts';

const at = (x1: number, cost: number) => ({ box: { x1, y1: 0, x2: x1 + 10, y2: 10 }, cost });

describe('labels in order', () => {
  it('take the cheapest place that is free, or none', () => {
    const places = [at(20, 2), at(0, 1)];
    const labels = placeInOrder([{ places }, { places }, { places }]);
    expect(labels.map((label) => label?.box.x1)).toEqual([0, 20, undefined]);
  });

  it('keep off what is taken, and off the marks of all', () => {
    const places = [at(0, 1), at(20, 2), at(40, 3)];
    const mark = { x1: 22, y1: 2, x2: 24, y2: 4 };
    expect(placeInOrder([{ places }, { mark, places: [] }], [at(5, 0).box])[0]?.box.x1).toBe(40);
  });
});

describe('labels together', () => {
  it('give way, so that all have a place at the lowest cost', () => {
    const labels = placeTogether([{ places: [at(0, 1), at(20, 2)] }, { places: [at(0, 1)] }], 1);
    expect(labels.map(({ box }) => box.x1)).toEqual([20, 0]);
  });

  it('overlap where that costs less', () => {
    const labels = [{ places: [at(0, 1), at(20, 90)] }, { places: [at(0, 1)] }];
    expect(placeTogether(labels, 0.1).map(({ box }) => box.x1)).toEqual([0, 0]);
    expect(placeTogether(labels, 1).map(({ box }) => box.x1)).toEqual([20, 0]);
  });
});
