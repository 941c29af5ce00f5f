import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  Response.json({
    id: href('/'),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
    icons: [{ src: href('/icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  });
