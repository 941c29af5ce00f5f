import type { APIRoute } from 'astro';
import { absolute } from '../../href.ts';
import { buildDataSets, formatJson } from '#domain/formats/data-files.ts';
import { buildDataPackage } from '#domain/formats/data-package.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  const sets = buildDataSets(await loadArchive(), absolute);
  const descriptor = formatJson(buildDataPackage(sets, site, absolute('/data/')));
  return [
    { params: { file: 'datapackage.json' }, props: { text: descriptor, mediaType: 'application/json' } },
    ...sets
      .flatMap(({ json, csv, schema }) => [json, csv, schema])
      .map(({ name, text, mediaType }) => ({ params: { file: name }, props: { text, mediaType } })),
  ];
}

export const GET: APIRoute<{ text: string; mediaType: string }> = ({ props: { text, mediaType } }) =>
  new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
