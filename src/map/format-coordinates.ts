import type { Place } from '#domain/model/place.ts';

/** Writes a place to about a kilometre: `50.45° N, 30.52° E`. */
export function formatCoordinates({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>): string {
  return [formatDegrees(latitude, 'N', 'S'), formatDegrees(longitude, 'E', 'W')].join(', ');
}

function formatDegrees(degrees: number, above: string, below: string): string {
  return `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? below : above}`;
}
