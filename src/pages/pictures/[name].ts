import type { APIRoute, GetStaticPaths } from 'astro';
import { contentFolder } from '../../loader/content-folder.ts';
import { readPictures } from '../../loader/read-content.ts';

export const getStaticPaths = (async () => {
  const { pictures } = await readPictures(contentFolder());
  return pictures.map(({ path, bytes }) => ({ params: { name: path.slice('pictures/'.length) }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
