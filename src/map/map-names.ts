import { formatDate } from '#domain/time/format-date.ts';
import type { FrameId } from './frame.ts';
import { stateOfMaps } from './occupied-areas.ts';

/** Other than places of the archive. */
export interface MapName {
  text: string;
  kind: 'country' | 'sea' | 'note';
  /** Language of the capital letters, when it is not English. */
  lang?: 'tr';
  /** Longitude and latitude of the middle. */
  at: [number, number];
}

/** Most important first: of two names that touch, the later one is left out. */
export const mapNames: Record<FrameId, MapName[]> = {
  region: [
    { text: 'Ukraine', kind: 'country', at: [30.5, 49.1] },
    { text: 'Russia', kind: 'country', at: [39.5, 52.4] },
    { text: 'Belarus', kind: 'country', at: [28.4, 53] },
    { text: 'Black Sea', kind: 'sea', at: [30.7, 44.3] },
    { text: 'Romania', kind: 'country', at: [25.2, 46] },
    { text: 'Poland', kind: 'country', at: [22.2, 51.2] },
    { text: `hatched: occupied on ${formatDate(stateOfMaps)}`, kind: 'note', at: [34.6, 43.6] },
    { text: 'Sea of Azov', kind: 'sea', at: [36.9, 46] },
    { text: 'Moldova', kind: 'country', at: [28.5, 47.4] },
    { text: 'Lithuania', kind: 'country', at: [24.2, 55.2] },
    { text: 'Latvia', kind: 'country', at: [26.5, 56.1] },
    { text: 'Bulgaria', kind: 'country', at: [25.6, 43.4] },
  ],
  europe: [
    { text: 'Ukraine', kind: 'country', at: [31, 49] },
    { text: 'Russia', kind: 'country', at: [37, 55] },
    { text: 'Germany', kind: 'country', at: [9.6, 51.3] },
    { text: 'France', kind: 'country', at: [2, 47.3] },
    { text: 'Türkiye', kind: 'country', at: [34.6, 40], lang: 'tr' },
    { text: 'Poland', kind: 'country', at: [19.3, 52.3] },
    { text: 'Belarus', kind: 'country', at: [28, 53.4] },
    { text: 'Romania', kind: 'country', at: [24.8, 46.2] },
    { text: 'United Kingdom', kind: 'country', at: [-1.7, 52.3] },
    { text: 'Spain', kind: 'country', at: [-3.5, 39.2] },
    { text: 'Italy', kind: 'country', at: [12.6, 43.2] },
    { text: 'Sweden', kind: 'country', at: [14.6, 61] },
    { text: 'Finland', kind: 'country', at: [26, 62] },
    { text: 'Black Sea', kind: 'sea', at: [33.5, 43] },
    { text: 'Mediterranean Sea', kind: 'sea', at: [9, 38.6] },
    { text: 'North Sea', kind: 'sea', at: [3.5, 56.2] },
    { text: 'Baltic Sea', kind: 'sea', at: [19, 56.8] },
  ],
};
