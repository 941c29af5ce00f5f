import type { Polygon } from 'geojson';

/** The maps show nothing later. */
export const stateOfMaps = '2022-02-23';

/** A part of Ukraine outside the control of its government. */
export interface OccupiedArea {
  /** As written inside a sentence. */
  name: string;
  /** By whom and since when, in words that follow `name`. */
  held: string;
  /** Extends beyond coasts and the border of Ukraine: maps clip it by the outline of Ukraine. */
  cover: Polygon;
}

/**
 * The areas on {@link stateOfMaps}.
 *
 * Crimea ends at the isthmus of Perekop, at Chonhar and on the Arabat Spit, between the last towns of either side.
 *
 * The line of contact in the Donbas is drawn by hand, to about ten kilometres: no outline is in the public domain, and
 * the archive cannot prove more precision. It runs between towns with common knowledge of who held them from 2015 to
 * February 2022. The government held Stanytsia Luhanska, Shchastia, Popasna, Toretsk, Avdiivka, Marinka, Volnovakha,
 * Hranitne and Shyrokyne. Russian-backed forces held Luhansk, Pervomaisk, Debaltseve, Horlivka, Yasynuvata, Donetsk,
 * Dokuchaievsk and Bezimenne.
 */
export const occupiedAreas: OccupiedArea[] = [
  {
    name: 'Crimea',
    held: 'occupied by Russia since 2014',
    cover: polygon([
      [32, 45.9],
      [33.3, 46.1],
      [33.75, 46.18],
      [34.1, 46.1],
      [34.5, 46.02],
      [34.85, 45.75],
      [36, 45.75],
      [37, 45.4],
      [37, 44],
      [32, 44],
    ]),
  },
  {
    name: 'parts of the Donetsk and Luhansk regions',
    held: 'held by Russian-backed forces since 2014',
    cover: polygon([
      [40.5, 47.5],
      [39, 46.9],
      [37.88, 46.9],
      [37.86, 47.2],
      [37.92, 47.38],
      [37.9, 47.52],
      [37.65, 47.65],
      [37.6, 47.78],
      [37.53, 47.94],
      [37.65, 48.05],
      [37.78, 48.12],
      [37.85, 48.22],
      [37.95, 48.35],
      [38.15, 48.4],
      [38.35, 48.45],
      [38.45, 48.62],
      [38.6, 48.67],
      [38.95, 48.71],
      [39.2, 48.7],
      [39.4, 48.64],
      [39.85, 48.57],
      [40.5, 48.55],
    ]),
  },
];

/** Degrees of longitude and latitude, clockwise as d3-geo expects. */
function polygon(corners: [number, number][]): Polygon {
  const [first] = corners;
  return { type: 'Polygon', coordinates: first ? [[...corners, first]] : [] };
}
