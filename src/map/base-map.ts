import { geoGraticule } from 'd3-geo';
import { delicateSquares } from './delicate-squares.ts';
import { edgeOf, frames, heightOf, projectionOf, type Frame } from './frame.ts';
import { occupiedAreas } from './occupied-areas.ts';
import { borders, disputedBorders, land, ukraine } from './outlines.ts';
import { pathText } from './path-text.ts';
import type { Box } from '#domain/labels/box.ts';

/** Paths are `d` attributes in units of `width`. */
export interface BaseMap {
  width: number;
  height: number;
  graticule: string;
  land: string;
  borders: string;
  disputedBorders: string;
  ukraine: string;
  /** To be clipped by `ukraine`. */
  occupied: string;
  /** Edges of the nearer frames. */
  inner: string;
  /** Squares where words would cover the outline of Ukraine or the hatching. */
  delicate: Box[];
  /** A round length, in kilometres and in units. */
  scale: { kilometres: number; length: number };
}

const drawn = new Map<string, BaseMap>();

/** Cached; paths are rounded to `unit`. */
export function baseMapOf(frame: Frame, width: number, unit: number): BaseMap {
  const key = JSON.stringify([frame, width, unit]);
  const map = drawn.get(key) ?? buildBaseMap(frame, width, unit);
  drawn.set(key, map);
  return map;
}

export function buildBaseMap(frame: Frame, width: number, unit: number): BaseMap {
  const projection = projectionOf(frame, width);
  const kilometres = [1000, 500, 200, 100].find((length) => length < frame.kilometres[0] / 5) ?? 50;
  return {
    width,
    height: Math.round(heightOf(frame, width)),
    graticule: pathText(geoGraticule().step([5, 5]).precision(1)(), projection, unit),
    land: pathText(land, projection, unit),
    borders: pathText(borders, projection, unit),
    disputedBorders: pathText(disputedBorders, projection, unit),
    ukraine: pathText(ukraine, projection, unit),
    occupied: occupiedAreas.map(({ cover }) => pathText(cover, projection, unit)).join(''),
    inner: Object.values(frames)
      .filter(({ kilometres: [across] }) => across < frame.kilometres[0])
      .map((inner) => pathText(edgeOf(inner), projection, unit))
      .join(''),
    delicate: delicateSquares(frame, width),
    scale: { kilometres, length: Math.round((kilometres / frame.kilometres[0]) * width) },
  };
}
