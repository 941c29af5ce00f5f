import type { Citation } from '#domain/citations/citation.ts';

interface Described {
  headline: string;
  author: { '@type': 'Organization' | 'Person'; name: string; familyName?: string }[];
  publisher: { name: string };
  version: string;
  url: string;
  inLanguage: string;
}

/** Throws when the page lacks a part of the citation. */
export function citationInPage(): Citation {
  const described = JSON.parse(textOf('script[type="application/ld+json"]')) as Described;
  const file = document.querySelector<HTMLAnchorElement>('.citation [download$=".bib"]');
  const day = /\/(\d{4})\/(\d\d)\/(\d\d)\/[^/]+\/$/.exec(described.url)?.slice(1).join('-');
  if (!file || !day) throw new Error('The page has no reference.');
  return {
    key: file.download.replace(/\.bib$/, ''),
    title: described.headline,
    authors: described.author.map(({ '@type': type, ...names }) => ({
      ...names,
      kind: type === 'Person' ? 'person' : 'desk',
    })),
    day,
    asOf: textOf('.as-of time'),
    publisher: described.publisher.name,
    version: described.version,
    url: described.url,
    language: described.inLanguage,
    licence: textOf('a[rel=license]'),
  };
}

function textOf(selector: string): string {
  const text = document.querySelector(selector)?.textContent;
  if (!text) throw new Error(`The page has no ${selector}.`);
  return text.trim();
}
