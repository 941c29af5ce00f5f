import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, overlap, type Box } from '#domain/labels/box.ts';
import { labelMarks } from '#domain/timeline/label-marks.ts';

const frame = { x1: 0, y1: 0, x2: 300, y2: 200 };
const dot = (x: number, y: number): Box => ({ x1: x - 4, y1: y - 4, x2: x + 4, y2: y + 4 });
const labelled = (box: Box, width = 60) => ({ box, width, height: 14 });

describe('a label', () => {
  it('is right beside its mark, without a line', () => {
    const [label] = labelMarks([labelled(dot(100, 100))], frame);
    expect(label).toMatchObject({ box: { x1: 111, y1: 93, x2: 171, y2: 107 }, anchor: 'start', leader: undefined });
  });

  it('is on the left where the frame ends', () => {
    const [label] = labelMarks([labelled(dot(280, 100))], frame);
    expect(label).toMatchObject({ box: { x1: 209, x2: 269 }, anchor: 'end' });
  });

  it('is above a mark without room beside it', () => {
    const [label] = labelMarks([labelled({ x1: 2, y1: 95, x2: 298, y2: 105 })], frame);
    expect(label).toMatchObject({ box: { x1: 120, x2: 180 }, anchor: 'middle', leader: undefined });
    expect(label && 95 - label.box.y2).toBeCloseTo(0, -1);
  });

  it('goes further away, with a line, where others are in its way', () => {
    const column = Array.from({ length: 5 }, (_, index) => labelled(dot(20, 90 + 5 * index)));
    const labels = labelMarks(column, frame);
    const leaders = labels.filter((label) => label?.leader);
    expect(leaders.length).toBeGreaterThan(0);
    for (const [index, label] of labels.entries()) {
      if (label?.leader) expect(label.leader).toMatchObject({ x1: 24, y1: 90 + 5 * index, x2: label.box.x1 });
    }
  });

  it('is left out where there is no room for it', () => {
    expect(labelMarks([labelled(dot(100, 100), 400)], frame)).toEqual([undefined]);
  });

  it('never covers another, a mark or a line, and is never outside the frame', () => {
    const marks = fc.array(
      fc.record({
        box: fc
          .tuple(fc.nat(280), fc.nat(180), fc.nat(100), fc.nat(60))
          .map(([x1, y1, width, height]) => ({ x1, y1, x2: x1 + width, y2: y1 + height })),
        width: fc.integer({ min: 20, max: 120 }),
        height: fc.constant(14),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(marks, (list) => {
        const labels = labelMarks(list, frame);
        expect(labels).toHaveLength(list.length);
        const placed = labels.flatMap((label) => label ?? []);
        for (const { box } of placed) {
          expect(box.x1 >= 0 && box.x2 <= 300 && box.y1 >= 0 && box.y2 <= 200).toBe(true);
          expect(list.filter((mark) => overlap(mark.box, box))).toEqual([]);
          const others = placed.filter((other) => other.box !== box);
          expect(others.filter((other) => overlap(other.box, box))).toEqual([]);
          expect(others.filter(({ leader }) => leader && crosses(leader, box))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
