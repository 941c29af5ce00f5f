import { formatPolicy } from './content-security-policy.ts';
import { timeMapType } from '#domain/versions/timemap.ts';
import { withBase } from '#domain/model/urls.ts';

/** Headers by address, without the base. */
const responseHeaders: Record<string, Record<string, string>> = {
  '/*': {
    'Content-Security-Policy': formatPolicy('header'),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    // Other sites must not learn what a reader reads here.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  },
  // The names of these files change with their content.
  '/_astro/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/:year/:month/:day/:slug/history/timemap.link': { 'Content-Type': timeMapType },
  // An outdated file would keep an outdated edition.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/edition.json': { 'Cache-Control': 'no-cache' },
  // Files and list must be of one edition.
  '/manifest.json': { 'Cache-Control': 'no-cache' },
};

/** Writes `_headers`, which Netlify, Cloudflare Pages and other hosts read. */
export function formatHeaders(base: string): string {
  return Object.entries(responseHeaders)
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${withBase(base, path)}\n${lines.join('')}`;
    })
    .join('\n');
}
