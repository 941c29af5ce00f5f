import { geoIdentity } from 'd3-geo';
import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pathText } from '../../src/map/path-text.ts';

// No projection: the tests are about the text.
const asIs = geoIdentity() as unknown as Parameters<typeof pathText>[1];

const line = (coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });
const area = (ring: [number, number][]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

describe('the text of a path', () => {
  it('starts at a point and continues in steps', () => {
    expect(
      pathText(
        line([
          [10, 20],
          [13, 16],
          [13, 30],
        ]),
        asIs,
        1,
      ),
    ).toBe('M10 20l3-4 0 14');
  });

  it('closes areas', () => {
    expect(
      pathText(
        area([
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ]),
        asIs,
        1,
      ),
    ).toBe('M0 0l10 0 0 10z');
  });

  it('rounds to its unit without adding up errors, and leaves out empty steps', () => {
    const far = Array.from({ length: 100 }, (_, index): [number, number] => [index * 0.34, 0]);
    const steps = pathText(line(far), asIs, 0.5).replace('M0 0l', '').split(' ').map(Number);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(33.5);
    expect(
      pathText(
        line([
          [0, 0],
          [0.2, 0.2],
          [0.4, 0],
          [5, 0],
        ]),
        asIs,
        1,
      ),
    ).toBe('M0 0l5 0');
  });

  it('gives both sides of a border the same points', () => {
    const there: [number, number][] = [
      [0, 0],
      [1.4, 0.6],
      [1.6, 3.3],
      [4.5, 4.49],
      [9, 9],
    ];
    const points = (text: string): string[] => {
      const [x, y, ...rest] = (text.match(/-?\d+/g) ?? []).map(Number);
      const all: [number, number][] = [[x ?? 0, y ?? 0]];
      for (let at = 0; at < rest.length; at += 2) {
        const last = all.at(-1) ?? [0, 0];
        all.push([last[0] + (rest[at] ?? 0), last[1] + (rest[at + 1] ?? 0)]);
      }
      return all.map(String);
    };
    expect(points(pathText(line(there.toReversed()), asIs, 1)).toReversed()).toEqual(
      points(pathText(line(there), asIs, 1)),
    );
  });

  it('leaves out tiny islands', () => {
    expect(
      pathText(
        area([
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 0],
        ]),
        asIs,
        1,
      ),
    ).toBe('');
    expect(
      pathText(
        line([
          [0, 0],
          [0.1, 0.1],
        ]),
        asIs,
        1,
      ),
    ).toBe('');
  });
});
