import { formatCitationNote, partsOfName, sortedName, type Citation, type CitedAuthor } from './citation.ts';

/** Uses the tags that reference managers share. */
export function formatRis(citation: Citation): string {
  const { key, title, authors, day, publisher, version, url, language } = citation;
  const fields: [tag: string, value: string][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', formatName(author)]),
    ['TI', title],
    ['T2', publisher],
    ['PY', day.slice(0, 4)],
    ['DA', `${day.replaceAll('-', '/')}/`],
    ['PB', publisher],
    ['ET', version],
    ['LA', language],
    ['UR', url],
    ['N1', formatCitationNote(citation)],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** RIS puts a comma between the names of a person, so an institution’s name has none. */
function formatName(author: CitedAuthor): string {
  const parts = partsOfName(author);
  return parts ? sortedName(parts) : author.name.replaceAll(',', '');
}
