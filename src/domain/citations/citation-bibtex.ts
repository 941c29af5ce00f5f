import { formatCitationNote, partsOfName, type Citation, type CitedAuthor } from './citation.ts';

/**
 * `@online` of BibLaTeX. Braces keep capitals in titles and the names of institutions whole. Styles of BibTeX alone
 * print archive and address only from `howpublished`, and others would print them twice. So the file starts with that
 * line and advice, outside the entry.
 */
export function formatBibtex(citation: Citation): string {
  const { key, title, authors, day, publisher, version, url, language } = citation;
  const fields = {
    author: authors.map(formatName).join(' and '),
    title: withCapitals(title),
    date: day,
    // BibTeX itself does not know `date`.
    year: day.slice(0, 4),
    organization: escapeTex(publisher),
    version: escapeTex(version),
    url,
    langid: nameOfLanguage(language),
    note: escapeTex(formatCitationNote(citation)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  // An entry starts with “@”, so the advice has none.
  return `% For BibTeX without BibLaTeX, write misc in place of online, and add this line:
%   howpublished = {${escapeTex(publisher)}, ${escapeTex(url)}},

@online{${key},\n${lines.join('')}}\n`;
}

/** As in babel and polyglossia: `english`. */
function nameOfLanguage(code: string): string {
  const { language } = new Intl.Locale(code);
  return new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? language;
}

/** Styles write other capitals small. Braces hold letters only: with a command, they would be a special character. */
function withCapitals(title: string): string {
  return escapeTex(title).replace(/[\p{L}\p{M}\p{N}]*\p{Lu}[\p{L}\p{M}\p{N}]*/gu, '{$&}');
}

function formatName(author: CitedAuthor): string {
  const parts = partsOfName(author);
  if (!parts) return `{${escapeTex(author.name)}}`;
  const { family, given, suffix } = parts;
  return [family, suffix, given].flatMap((part) => (part === undefined ? [] : namePart(part))).join(', ');
}

/** A comma or an “and” would end the part. */
function namePart(part: string): string {
  const escaped = escapeTex(part);
  return /,|\band\b/i.test(part) ? `{${escaped}}` : escaped;
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
