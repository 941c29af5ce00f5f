import type { Citation } from './citation.ts';

/** For search engines and reference managers: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
export function citationTags({ title, authors, day, publisher, url, language }: Citation): [string, string][] {
  return [
    ['citation_title', title],
    ...authors.map(({ name }): [string, string] => ['citation_author', name]),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_publisher', publisher],
    ['citation_language', language],
    ['citation_public_url', url],
  ];
}
