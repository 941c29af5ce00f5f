import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildMap, large, small } from '../../src/map/build-map.ts';
import { frames } from '../../src/map/frame.ts';
import { areaOutside, sharedArea } from '#domain/labels/box.ts';
import { boxesOf } from '../../src/map/label-points.ts';
import { realPlaces } from '../fixtures/places.ts';

const named = (name: string) => realPlaces.filter((place) => place.name.startsWith(name));

describe.each([
  ['Ukraine and its neighbours', frames.region, 18],
  ['Europe', frames.europe, 32],
] as const)('the map of %s', (_, frame, count) => {
  it('marks exactly the places within its frame', () => {
    const { marks } = buildMap(realPlaces, frame, large);
    expect(marks).toHaveLength(count);
    expect(marks.map(({ place }) => place.name)).not.toContain('Beijing');
  });
});

describe.each(large.ems)('on a $size map', ({ size, em }) => {
  it.each([
    ['Ukraine and its neighbours', frames.region],
    ['Europe beyond them', frames.europe],
  ])('no label of %s touches another, or leaves the map', (_, frame) => {
    const near = buildMap(realPlaces, frames.region, large).marks.map(({ place }) => place);
    const places = frame === frames.region ? near : realPlaces.filter((place) => !near.includes(place));
    const { marks, width, height } = buildMap(places, frame, large);
    const labels = marks.flatMap((mark) => mark.labels.filter((label) => label.size === size));
    expect(labels).toHaveLength(marks.length);
    // The mark and words of one place may overlap.
    const groups = marks.map((mark, index) => {
      const label = labels[index];
      return boxesOf([mark], label ? [label] : [], em);
    });
    const touching = groups.flatMap((group, index) =>
      groups
        .slice(index + 1)
        .flatMap((other, at) =>
          group.some((box) => other.some((each) => sharedArea(box, each) > 0.01))
            ? [`${marks[index]?.text} and ${marks[index + 1 + at]?.text}`]
            : [],
        ),
    );
    expect(touching).toEqual([]);
    const cut = marks.filter((_mark, index) =>
      groups[index]?.some((box) => areaOutside(box, { x1: 0, y1: 0, x2: width, y2: height }) > box.x2 - box.x1),
    );
    expect(cut.map(({ text }) => text)).toEqual([]);
  });
});

describe('a map', () => {
  it('shortens a name by its brackets', () => {
    expect(buildMap(named('Viskuli'), frames.region, small).marks[0]?.text).toBe('Viskuli');
  });

  it('names the country first that it is about', () => {
    const { names } = buildMap([], frames.region, large);
    expect(names.map(({ list }) => list[0]?.text)).toEqual(['Ukraine', 'Ukraine']);
  });

  it('says on which day the hatching was true', () => {
    const { names } = buildMap([], frames.region, large);
    for (const { list } of names) {
      expect(list.map(({ text }) => text)).toContain('hatched: occupied on 23 February 2022');
    }
  });

  it('is light', () => {
    const weight = (...maps: unknown[]) => gzipSync(JSON.stringify(maps)).length;
    const paths = ({ delicate: _, marks: __, ...rest }: ReturnType<typeof buildMap>) => rest;
    expect(
      weight(paths(buildMap([], frames.region, large)), paths(buildMap([], frames.europe, { ...large, unit: 1 }))),
    ).toBeLessThan(12_000);
    expect(weight(paths(buildMap([], frames.region, small)))).toBeLessThan(2500);
    expect(weight(paths(buildMap([], frames.europe, small)))).toBeLessThan(6000);
  });
});
