import { partsOfName, sortedName, type Citation, type CitedAuthor } from './citation.ts';

/** For search engines and reference managers: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
export function citationTags({ title, authors, day, publisher, url, language }: Citation): [string, string][] {
  return [
    ['citation_title', title],
    ...authors.map((author): [string, string] => ['citation_author', nameFor(author)]),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_publisher', publisher],
    ['citation_language', language],
    ['citation_public_url', url],
  ];
}

/** Without a comma, programs take the last word for the family name. */
function nameFor(author: CitedAuthor): string {
  const parts = partsOfName(author);
  return parts ? sortedName(parts) : author.name;
}
