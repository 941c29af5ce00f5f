import type { APIRoute } from 'astro';
import { appIcons, drawAppIcon, type AppIcon } from '../../responses/app-icon.ts';

export function getStaticPaths() {
  return appIcons.map((icon) => ({ params: { name: icon.name }, props: { icon } }));
}

export const GET: APIRoute<{ icon: AppIcon }> = async ({ props: { icon } }) =>
  new Response(await drawAppIcon(icon), { headers: { 'Content-Type': 'image/png' } });
