import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { occupiedAreas } from '../../src/map/occupied-areas.ts';
import { ukraine } from '../../src/map/outlines.ts';

/** Longitude and latitude of towns, by occupier on the day of the maps. */
const occupied: Record<string, [number, number]> = {
  Simferopol: [34.1024, 44.9521],
  Sevastopol: [33.5254, 44.6167],
  Kerch: [36.4731, 45.357],
  Armiansk: [33.69, 46.105],
  Dzhankoi: [34.39, 45.71],
  Donetsk: [37.8028, 48.0159],
  Luhansk: [39.3078, 48.574],
  Horlivka: [38.05, 48.31],
  Debaltseve: [38.41, 48.34],
  Pervomaisk: [38.55, 48.63],
  Yasynuvata: [37.86, 48.13],
  Dokuchaievsk: [37.68, 47.75],
  Novoazovsk: [38.08, 47.12],
};

const free: Record<string, [number, number]> = {
  Kherson: [32.62, 46.64],
  Henichesk: [34.8, 46.17],
  Chaplynka: [33.54, 46.37],
  Mariupol: [37.5434, 47.0971],
  Volnovakha: [37.5, 47.6],
  Marinka: [37.5, 47.94],
  Avdiivka: [37.74, 48.14],
  Toretsk: [37.85, 48.4],
  Popasna: [38.38, 48.63],
  Shchastia: [39.23, 48.74],
  'Stanytsia Luhanska': [39.47, 48.66],
  Sievierodonetsk: [38.49, 48.95],
  Sloviansk: [37.6053, 48.8532],
  Kyiv: [30.5234, 50.4501],
};

describe('the hatching', () => {
  it.each(Object.entries(occupied))('covers %s, in Ukraine', (_, point) => {
    expect(occupiedAreas.filter(({ cover }) => geoContains(cover, point))).toHaveLength(1);
    expect(geoContains(ukraine, point)).toBe(true);
  });

  it.each(Object.entries(free))('does not cover %s', (_, point) => {
    expect(occupiedAreas.filter(({ cover }) => geoContains(cover, point))).toEqual([]);
  });

  it('has shapes whose inside is the small side', () => {
    for (const { cover } of occupiedAreas) expect(geoArea(cover)).toBeLessThan(0.01);
  });
});
