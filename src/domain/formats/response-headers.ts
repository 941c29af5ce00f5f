import { formatPolicy } from './content-security-policy.ts';
import { citationFormats } from '#domain/citations/citation-formats.ts';
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

/** Media types of text files in UTF-8 that say nothing of their encoding, by extension. */
const textTypes: [extension: string, mediaType: string][] = [
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
  ['txt', 'text/plain'],
  ['link', timeMapType],
  ...citationFormats.flatMap(({ extension, mediaType }): [string, string][] =>
    // JSON is always in UTF-8.
    extension === 'json' ? [] : [[extension, mediaType]],
  ),
];

/** Writes `.htaccess` for Apache, which otherwise leaves the encoding of these files to the browser. */
export function formatHtaccess(): string {
  const types = textTypes.map(([extension, mediaType]) => `AddType ${mediaType} .${extension}\n`);
  const extensions = textTypes.map(([extension]) => `.${extension}`);
  return `${types.join('')}AddCharset utf-8 ${extensions.join(' ')}\n`;
}
