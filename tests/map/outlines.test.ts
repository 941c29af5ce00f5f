import { describe, expect, it } from 'vitest';
import { buildBaseMap } from '../../src/map/base-map.ts';
import { large, small } from '../../src/map/build-map.ts';
import { frames, projectionOf, type Frame } from '../../src/map/frame.ts';
import { borders, disputedBorders, outlineOf } from '../../src/map/outlines.ts';
import { pathText } from '../../src/map/path-text.ts';

type Point = [number, number];

function linesOf(d: string): Point[][] {
  return d
    .split('M')
    .filter(Boolean)
    .map((line) => {
      const numbers = (line.match(/-?[\d.]+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      const points: Point[] = [];
      for (let index = 0; index < numbers.length; index += 2) {
        [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
        points.push([x, y]);
      }
      return line.endsWith('z') && points[0] ? [...points, points[0]] : points;
    });
}

function segmentsOf(d: string): [Point, Point][] {
  return linesOf(d).flatMap((points) =>
    points.slice(1).map((point, index): [Point, Point] => [points[index] ?? point, point]),
  );
}

/** Counts the crossings of a ray. */
function isInside([x, y]: Point, d: string): boolean {
  const crossed = segmentsOf(d).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
  );
  return crossed.length % 2 === 1;
}

function isCrossed([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

const inUkraine: Record<string, Point> = {
  Kyiv: [30.5234, 50.4501],
  Donetsk: [37.8028, 48.0159],
  Luhansk: [39.3078, 48.574],
  Simferopol: [34.1024, 44.9521],
  Sevastopol: [33.5254, 44.6167],
  Kerch: [36.4731, 45.357],
  Yalta: [34.17, 44.51],
  Armiansk: [33.69, 46.105],
  Henichesk: [34.8, 46.17],
  Uzhhorod: [22.29, 48.62],
};

const inRussia: Record<string, Point> = {
  Krasnodar: [38.9769, 45.0355],
  Temryuk: [37.38, 45.25],
  'Rostov-on-Don': [39.7015, 47.2357],
  Taganrog: [38.9, 47.22],
  Belgorod: [36.59, 50.6],
  Moscow: [37.6173, 55.7558],
};

/** From the mainland over the isthmus into Crimea. */
const overPerekop: [Point, Point] = [
  [33.68, 46.35],
  [33.8, 45.75],
];

const drawings: [string, Frame, { width: number; unit: number }][] = [
  ['the large map', frames.region, large],
  ['the small map', frames.region, small],
  ['the large map of Europe', frames.europe, { ...large, unit: 1 }],
];

describe.each(drawings)('%s', (_, frame, { width, unit }) => {
  const projection = projectionOf(frame, width);
  const map = buildBaseMap(frame, width, unit);
  const russia = pathText(outlineOf('RUS'), projection, unit);
  const pointOf = (place: Point): Point => projection(place) ?? [NaN, NaN];

  it.each(Object.entries(inUkraine))('draws %s inside Ukraine and outside Russia', (_name, place) => {
    expect([isInside(pointOf(place), map.ukraine), isInside(pointOf(place), russia)]).toEqual([true, false]);
  });

  it.each(Object.entries(inRussia))('draws %s inside Russia and outside Ukraine', (_name, place) => {
    expect([isInside(pointOf(place), map.ukraine), isInside(pointOf(place), russia)]).toEqual([false, true]);
  });

  it('draws no line across the isthmus of Perekop', () => {
    const way: [Point, Point] = [pointOf(overPerekop[0]), pointOf(overPerekop[1])];
    const crossing = [map.land, map.borders, map.disputedBorders, map.ukraine]
      .flatMap(segmentsOf)
      .filter((segment) => isCrossed(way, segment));
    expect(crossing).toEqual([]);
  });

  it('draws no line through Cyprus, if it shows it', () => {
    const way: [Point, Point] = [pointOf([33.32, 35.3]), pointOf([33.04, 34.75])];
    const crossing = [map.land, map.borders, map.disputedBorders]
      .flatMap(segmentsOf)
      .filter((segment) => isCrossed(way, segment));
    expect(crossing).toEqual([]);
    expect(isInside(way[0], map.land)).toBe(frame === frames.europe);
  });

  it('draws the border between Ukraine and Russia, and the strait of Kerch', () => {
    const crossedBy = (from: Point, to: Point) =>
      segmentsOf(map.ukraine).filter((segment) => isCrossed([pointOf(from), pointOf(to)], segment)).length;
    expect(crossedBy([36.2304, 49.9935], [36.59, 50.6])).toBe(1);
    expect(crossedBy([36.4731, 45.357], [36.75, 45.21])).toBe(1);
  });
});

const sets: [string, string, { borders: boolean; disputedBorders: boolean }][] = [
  ['CYN', 'CYP', { borders: false, disputedBorders: false }],
  ['SOL', 'SOM', { borders: false, disputedBorders: false }],
  ['SRB', 'XKX', { borders: false, disputedBorders: true }],
  ['ESH', 'MAR', { borders: false, disputedBorders: true }],
  ['ISR', 'SYR', { borders: false, disputedBorders: true }],
  ['POL', 'DEU', { borders: true, disputedBorders: false }],
];

it.each(sets)('the line between %s and %s is drawn as the United Nations sees it', (one, other, drawn) => {
  const pointsOf = ({ coordinates }: { coordinates: number[][][] }) => coordinates.flat().map((point) => point.join());
  const outline = new Set(pointsOf(outlineLines(one)));
  const shared = new Set(pointsOf(outlineLines(other)).filter((point) => outline.has(point)));
  // Ends are points of other borders too.
  const between = (lines: { coordinates: number[][][] }) =>
    lines.coordinates.some((line) => line.filter((point) => shared.has(point.join())).length > 2);
  expect({ borders: between(borders), disputedBorders: between(disputedBorders) }).toEqual(drawn);
});

function outlineLines(code: string): { coordinates: number[][][] } {
  const shape = outlineOf(code);
  const geometries = 'features' in shape ? shape.features.map(({ geometry }) => geometry) : [shape.geometry];
  const polygons = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  return { coordinates: polygons.flat() };
}

it('an outline that the atlas does not have is an error', () => {
  expect(() => outlineOf('XXX')).toThrow('The atlas has no country XXX.');
});
