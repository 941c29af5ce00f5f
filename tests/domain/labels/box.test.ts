import { describe, expect, it } from 'vitest';
import { areaOutside, around, crosses, overlap, sharedArea } from '#domain/labels/box.ts';

describe('two boxes', () => {
  const box = { x1: 0, y1: 0, x2: 10, y2: 10 };

  it.each([
    ['that are the same', box, 100],
    ['that overlap', { x1: 8, y1: 5, x2: 20, y2: 20 }, 10],
    ['that touch', { x1: 10, y1: 0, x2: 20, y2: 10 }, 0],
    ['that are apart', { x1: 12, y1: 12, x2: 20, y2: 20 }, 0],
  ])('%s', (_, other, area) => {
    expect(sharedArea(box, other)).toBe(area);
    expect(sharedArea(other, box)).toBe(area);
    expect(overlap(box, other)).toBe(area > 0);
  });

  it('share the rest with what is outside', () => {
    expect(areaOutside({ x1: 8, y1: 5, x2: 20, y2: 20 }, box)).toBe(12 * 15 - 10);
  });

  it('are in the box around them', () => {
    expect(around([box, { x1: -5, y1: 3, x2: 4, y2: 30 }])).toEqual({ x1: -5, y1: 0, x2: 10, y2: 30 });
  });
});

describe('a line', () => {
  const box = { x1: 10, y1: 10, x2: 20, y2: 20 };

  it.each([
    ['through the middle', { x1: 0, y1: 15, x2: 30, y2: 15 }, true],
    ['from right to left', { x1: 30, y1: 12, x2: 0, y2: 18 }, true],
    ['straight down', { x1: 15, y1: 0, x2: 15, y2: 30 }, true],
    ['that ends inside', { x1: 0, y1: 0, x2: 15, y2: 15 }, true],
    ['that ends before', { x1: 0, y1: 15, x2: 9, y2: 15 }, false],
    ['past a corner', { x1: 0, y1: 25, x2: 25, y2: 45 }, false],
    ['along an edge', { x1: 0, y1: 10, x2: 30, y2: 10 }, false],
    ['beside it', { x1: 25, y1: 0, x2: 25, y2: 30 }, false],
  ])('%s', (_, line, expected) => {
    expect(crosses(line, box)).toBe(expected);
  });
});
