import { formatPolicy } from './content-security-policy.ts';
import { timeMapType } from '#domain/versions/timemap.ts';
import { withBase } from '#domain/model/urls.ts';

/** What a host sends with the files of the site: headers by the address, without the base, that they belong to. */
const responseHeaders: Record<string, Record<string, string>> = {
  '/*': {
    'Content-Security-Policy': formatPolicy('header'),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    // Whoever a reader goes to from here does not learn what they read.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  },
  // The names of these files change with their content.
  '/_astro/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/:year/:month/:day/:slug/history/timemap.link': { 'Content-Type': timeMapType },
  // An old one of these would keep the old edition on the reader's device.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/edition.json': { 'Cache-Control': 'no-cache' },
  // Nor may files of one edition be verified against the list of another.
  '/manifest.json': { 'Cache-Control': 'no-cache' },
};

/** Writes the headers in the form of `_headers`, which Netlify, Cloudflare Pages and other hosts read. */
export function formatHeaders(base: string): string {
  return Object.entries(responseHeaders)
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${withBase(base, path)}\n${lines.join('')}`;
    })
    .join('\n');
}
