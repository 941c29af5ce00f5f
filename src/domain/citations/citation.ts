import type { Author } from '#domain/model/author.ts';

/** A desk is an institution. Bibliographies sort people by family name. */
export type CitedAuthor = Pick<Author, 'kind' | 'name' | 'familyName'>;

export interface Citation {
  /** Letters, digits and hyphens. */
  key: string;
  title: string;
  authors: CitedAuthor[];
  /** Day of the “As of”, as `YYYY-MM-DD`. */
  day: string;
  asOf: string;
  publisher: string;
  /** Identifies this version of the text. */
  version: string;
  url: string;
  /** BCP 47 code. */
  language: string;
  licence: string;
  paragraph?: number;
}

/** `id` is the paragraph’s id in the page, `paragraph` its number from 1. */
export function citationOfParagraph(citation: Citation, id: string, paragraph: number): Citation {
  return { ...citation, key: `${citation.key}-${id}`, url: `${citation.url}#${id}`, paragraph };
}

/** The reader adds the day of access. */
export function formatCitation(citation: Citation): string {
  const { title, authors, asOf, publisher, version, url, licence, paragraph } = citation;
  const place = paragraph === undefined ? '' : `, paragraph ${paragraph}`;
  const names = authors.map(({ name }) => name).join(', ');
  return `${names}: “${title}”, as of ${asOf}${place}. ${publisher}, version ${version}. ${url} (${licence})`;
}

/** Facts without a field in the formats. */
export function formatCitationNote({ asOf, licence, paragraph }: Citation): string {
  const place = paragraph === undefined ? '' : `Paragraph ${paragraph}. `;
  return `${place}As of ${asOf}. Licence: ${licence}.`;
}

export interface NameParts {
  family: string;
  given?: string;
}

export function partsOfName({ kind, name, familyName }: CitedAuthor): NameParts | undefined {
  if (kind === 'desk') return undefined;
  const family = familyName ?? name.slice(name.lastIndexOf(' ') + 1);
  const given = name
    .split(family)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  return { family, ...(given && { given }) };
}

/** `Schmidt, Helga`. */
export function sortedName({ family, given }: NameParts): string {
  return given === undefined ? family : `${family}, ${given}`;
}
