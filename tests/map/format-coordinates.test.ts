import { expect, it } from 'vitest';
import { formatCoordinates } from '../../src/map/format-coordinates.ts';

it.each([
  [{ latitude: 50.4501, longitude: 30.5234 }, '50.45° N, 30.52° E'],
  [{ latitude: 38.9072, longitude: -77.0369 }, '38.91° N, 77.04° W'],
  [{ latitude: -33.9, longitude: 18 }, '33.90° S, 18.00° E'],
])('coordinates %j are written as %s', (place, text) => {
  expect(formatCoordinates(place)).toBe(text);
});
