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
  /** Such as `Jr.` */
  suffix?: string;
}

const suffix = /,? (?<suffix>[JS]r\.?|I{2,3}|I?V|VI{1,3})$/;

/** Undefined for a desk. Without `familyName`, the family name is the last word. */
export function partsOfName({ kind, name, familyName }: CitedAuthor): NameParts | undefined {
  if (kind === 'desk') return undefined;
  const whole = spaced(name);
  const found = suffix.exec(whole);
  const words = found ? whole.slice(0, found.index) : whole;
  const family = familyName === undefined ? (words.split(' ').at(-1) ?? words) : spaced(familyName).replace(suffix, '');
  const given = withoutFamily(words, family);
  // A name such as “Elizabeth II” has no part that the suffix could follow.
  if (given === '') return { family: familyName === undefined ? whole : family };
  return { family, given, ...(found?.groups && { suffix: found.groups.suffix ?? '' }) };
}

/** The family name is at the end, at the start or, rarely, between given names. */
function withoutFamily(words: string, family: string): string {
  if (words === family) return '';
  if (words.endsWith(` ${family}`)) return words.slice(0, -family.length - 1);
  if (words.startsWith(`${family} `)) return words.slice(family.length + 1);
  return words.replace(` ${family} `, ' ');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `Schmidt, Helga`. */
export function sortedName({ family, given, suffix }: NameParts): string {
  return [family, given, suffix].filter((part) => part !== undefined).join(', ');
}
