import type { APIRoute } from 'astro';
import { appIcons } from '../responses/app-icon.ts';
import { href } from '../href.ts';
import { site } from '../site.ts';
import { colour } from '../styles/colour.ts';

const shortcuts = [
  { name: 'Search', url: '/search/' },
  { name: 'Timeline', url: '/timeline/' },
  { name: 'Positions', url: '/positions/' },
  { name: 'Read offline', url: '/offline/' },
];

// A manifest cannot name dark colours; the pages do.
export const GET: APIRoute = () =>
  Response.json({
    id: href('/'),
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    // Shows Back and Reload: archive readers go back more often than forward.
    display: 'minimal-ui',
    background_color: colour('paper'),
    theme_color: colour('paper'),
    categories: ['education', 'news', 'books'],
    icons: [
      { src: href('/icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ...appIcons
        .filter(({ name }) => !name.startsWith('apple'))
        .map(({ name, size, isMaskable }) => ({
          src: href(`/icons/${name}`),
          type: 'image/png',
          sizes: `${size}x${size}`,
          purpose: isMaskable ? 'maskable' : 'any',
        })),
    ],
    shortcuts: shortcuts.map(({ name, url }) => ({ name, url: href(url) })),
  });
