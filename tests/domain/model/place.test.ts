import { expect, it } from 'vitest';
import { placesByCountry } from '#domain/model/place.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { placeEntry } from '../../fixtures/places.ts';

it('places are grouped by country: most places first, then by name, and by name within', () => {
  const { places } = archiveOf({
    places: [
      placeEntry('vienna', { country: 'Austria' }),
      placeEntry('odesa'),
      placeEntry('brussels', { country: 'Belgium' }),
      placeEntry('kyiv'),
    ],
  });
  expect(placesByCountry(places).map(({ country, places: list }) => [country, list.map(({ id }) => id)])).toEqual([
    ['Ukraine', ['kyiv', 'odesa']],
    ['Austria', ['vienna']],
    ['Belgium', ['brussels']],
  ]);
});
