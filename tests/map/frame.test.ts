import { describe, expect, it } from 'vitest';
import { frameFor, frames, pointOf } from '../../src/map/frame.ts';

const kyiv = { longitude: 30.5234, latitude: 50.4501 };
const geneva = { longitude: 6.1432, latitude: 46.2044 };
const washington = { longitude: -77.0369, latitude: 38.9072 };

describe('the frame for places', () => {
  it('is the nearest one that shows them all', () => {
    expect(frameFor([kyiv])).toBe(frames.region);
    expect(frameFor([geneva])).toBe(frames.europe);
    expect(frameFor([kyiv, geneva])).toBe(frames.europe);
  });

  it('ignores places that no frame shows', () => {
    expect(frameFor([kyiv, washington])).toBe(frames.region);
    expect(frameFor([washington])).toBeUndefined();
    expect(frameFor([])).toBeUndefined();
  });
});

describe('the projection', () => {
  it('puts the centre of a frame in the middle of the map', () => {
    const [longitude, latitude] = frames.region.centre;
    const point = pointOf({ longitude, latitude }, frames.region, 1000);
    expect(point?.x).toBeCloseTo(500);
    expect(point?.y).toBeCloseTo((500 * frames.region.kilometres[1]) / frames.region.kilometres[0], 0);
  });

  it('has north at the top, east on the right, and the scale of the frame', () => {
    const width = frames.region.kilometres[0];
    const [from, to] = [kyiv, { ...kyiv, latitude: kyiv.latitude + 1 }].map((place) =>
      pointOf(place, frames.region, width),
    );
    expect((from?.y ?? 0) - (to?.y ?? 0)).toBeGreaterThan(110);
    expect((from?.y ?? 0) - (to?.y ?? 0)).toBeLessThan(113);
    expect(pointOf({ ...kyiv, longitude: 36 }, frames.region, width)?.x).toBeGreaterThan(from?.x ?? Infinity);
  });

  it('has no point outside the frame', () => {
    expect(pointOf(geneva, frames.region, 640)).toBeUndefined();
    expect(pointOf({ longitude: -148, latitude: -50 }, frames.europe, 640)).toBeUndefined();
  });
});
