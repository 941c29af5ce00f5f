import { formatCitationNote, partsOfName, sortedName, type Citation, type CitedAuthor } from './citation.ts';

/**
 * `@online` of BibLaTeX, which BibTeX treats as `@misc`. Double braces keep capitals in titles and the names of
 * institutions whole.
 */
export function formatBibtex(citation: Citation): string {
  const { key, title, authors, day, publisher, version, url, language } = citation;
  const fields = {
    author: authors.map(formatName).join(' and '),
    title: `{${escapeTex(title)}}`,
    date: day,
    // BibTeX itself does not know `date`.
    year: day.slice(0, 4),
    organization: escapeTex(publisher),
    version: escapeTex(version),
    url,
    langid: language,
    note: escapeTex(formatCitationNote(citation)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${key},\n${lines.join('')}}\n`;
}

function formatName(author: CitedAuthor): string {
  const parts = partsOfName(author);
  return parts ? escapeTex(sortedName(parts)) : `{${escapeTex(author.name)}}`;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Escapes TeX commands, and signs that TeX joins, such as `--`. Braces get a name, since BibTeX also counts escaped
 * braces.
 */
function escapeTex(text: string): string {
  const plain = text.replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
  return plain.replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, '$&{}');
}
