import { expect, it } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import { formatHeaders, formatHtaccess } from '#domain/formats/response-headers.ts';

const addresses = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('/'));

it('writes the address of each rule, with its headers indented below', () => {
  const [all = '', ...rules] = formatHeaders('/').split('\n\n');
  expect(all.split('\n')).toEqual(['/*', ...Array.from({ length: 5 }, () => expect.stringMatching(/^ {2}[\w-]+: \S/))]);
  expect(all).toContain(`\n  Content-Security-Policy: ${formatPolicy('header')}\n`);
  expect(rules).toEqual([
    '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable',
    '/:year/:month/:day/:slug/history/timemap.link\n  Content-Type: application/link-format',
    '/sw.js\n  Cache-Control: no-cache',
    '/edition.json\n  Cache-Control: no-cache',
    '/manifest.json\n  Cache-Control: no-cache\n',
  ]);
});

it('puts the base of a sub-path before every address', () => {
  expect(addresses(formatHeaders('/archive/'))).toEqual([
    '/archive/*',
    '/archive/_astro/*',
    '/archive/:year/:month/:day/:slug/history/timemap.link',
    '/archive/sw.js',
    '/archive/edition.json',
    '/archive/manifest.json',
  ]);
});

it('stays below the 2,000 characters that Cloudflare Pages reads of a line', () => {
  for (const line of formatHeaders('/').split('\n')) expect(line.length).toBeLessThan(2000);
});

it('says to Apache in which encoding text is', () => {
  expect(formatHtaccess()).toBe(
    'AddType text/markdown .md\nAddType text/csv .csv\nAddType text/plain .txt\nAddType application/link-format .link\n' +
      'AddType application/x-bibtex .bib\nAddType application/x-research-info-systems .ris\n' +
      'AddCharset utf-8 .md .csv .txt .link .bib .ris\n',
  );
});
