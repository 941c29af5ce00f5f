import type { Box } from '#domain/labels/box.ts';
import type { Place } from '#domain/model/place.ts';
import { baseMapOf, type BaseMap } from './base-map.ts';
import { fitNames, type FittedName } from './fit-names.ts';
import { pointOf, type Frame } from './frame.ts';
import { mapNames } from './map-names.ts';
import { boxesOf, labelPoints, type Labelled } from './label-points.ts';
import type { TextPlace } from './text-box.ts';

/** Lengths are in units of `width`. */
export interface PlacesMap extends BaseMap {
  marks: Mark[];
  /** Words other than places. */
  names: { size: Size; list: FittedName[] }[];
}

/** `labels` has one position per size. */
interface Mark extends Labelled {
  place: Place;
  labels: (TextPlace & { size: Size })[];
}

type Size = 'narrow' | 'wide' | 'every';

/** In units; `MapDrawing` has the same text sizes. */
export interface Drawing {
  width: number;
  /** Precision of lines. */
  unit: number;
  /** A narrower map needs larger text. */
  ems: { size: Size; em: number }[];
  /** Maximum number of country and sea names. */
  names: number;
}

/** Shown at 280 to 800 pixels; narrow is up to 480. */
export const large: Drawing = {
  width: 640,
  unit: 0.5,
  ems: [
    { size: 'narrow', em: 23 },
    { size: 'wide', em: 17 },
  ],
  names: Infinity,
};

/** Shown at 240 to 320 pixels. */
export const small: Drawing = { width: 320, unit: 1, ems: [{ size: 'every', em: 16 }], names: 6 };

export function buildMap(places: Place[], frame: Frame, { width, unit, ems, names }: Drawing): PlacesMap {
  const base = baseMapOf(frame, width, unit);
  const marks: Mark[] = places.flatMap((place) => {
    const point = pointOf(place, frame, width);
    return point ? [{ place, ...point, text: shortName(place), isArea: place.kind === 'region', labels: [] }] : [];
  });
  const words = ems.map(({ size, em }) => {
    const whole = { x1: 0, y1: 0, x2: width, y2: base.height };
    const space = { frame: whole, em, taken: [scaleBox(base, em)], delicate: base.delicate };
    const labels = labelPoints(marks, space);
    labels.forEach((label, index) => marks[index]?.labels.push({ ...label, size }));
    const taken = [...space.taken, ...base.delicate, ...boxesOf(marks, labels, em)];
    return { size, list: fitNames(mapNames[frame.id].slice(0, names), frame, { frame: whole, em, taken }) };
  });
  return { ...base, marks, names: words };
}

/** The list beside the map has the full name. */
function shortName({ name }: Place): string {
  return name.replace(/ \(.*\)$/, '');
}

function scaleBox({ width, height, scale }: BaseMap, em: number): Box {
  return { x1: width - scale.length - 2 * em, y1: height - 2.2 * em, x2: width, y2: height };
}
