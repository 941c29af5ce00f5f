import type { Author } from '#domain/model/author.ts';

/** Who wrote a cited text: a desk is an institution, a person has a family name, by which bibliographies sort. */
export type CitedAuthor = Pick<Author, 'kind' | 'name' | 'familyName'>;

/** All that a reference to a text of the archive names, in whichever form it is written. */
export interface Citation {
  /** The name of the reference in a bibliography: letters, digits and hyphens. */
  key: string;
  title: string;
  authors: CitedAuthor[];
  /** The day of the “As of”, as `YYYY-MM-DD`. */
  day: string;
  /** The moment of the “As of”, in words. */
  asOf: string;
  /** The archive. */
  publisher: string;
  /** What tells this state of the text from others. */
  version: string;
  url: string;
  /** BCP 47 code. */
  language: string;
  /** The name of the licence. */
  licence: string;
  /** The number of the cited paragraph, when the reference is to one. */
  paragraph?: number;
}

/** The reference to one paragraph of a cited text, by its id in the page and its number there, from 1. */
export function citationOfParagraph(citation: Citation, id: string, paragraph: number): Citation {
  return { ...citation, key: `${citation.key}-${id}`, url: `${citation.url}#${id}`, paragraph };
}

/** Writes a reference as a line of text. The day on which it was read is the reader's to add. */
export function formatCitation(citation: Citation): string {
  const { title, authors, asOf, publisher, version, url, licence, paragraph } = citation;
  const place = paragraph === undefined ? '' : `, paragraph ${paragraph}`;
  const names = authors.map(({ name }) => name).join(', ');
  return `${names}: “${title}”, as of ${asOf}${place}. ${publisher}, version ${version}. ${url} (${licence})`;
}

/** What no field of a format is there for, in words. */
export function formatCitationNote({ asOf, licence, paragraph }: Citation): string {
  const place = paragraph === undefined ? '' : `Paragraph ${paragraph}. `;
  return `${place}As of ${asOf}. Licence: ${licence}.`;
}

/** The name of a person in the parts that bibliographies ask for. */
export interface NameParts {
  family: string;
  given?: string;
}

/** The parts of an author's name; undefined for an institution, whose name is in one piece. */
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

/** The name as bibliographies sort it: `Schmidt, Helga`. */
export function sortedName({ family, given }: NameParts): string {
  return given === undefined ? family : `${family}, ${given}`;
}
