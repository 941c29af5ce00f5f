import { formatCitationNote, partsOfName, type Citation, type CitedAuthor } from './citation.ts';

/** CSL-JSON is always a list: https://docs.citationstyles.org/ */
export function formatCsl(citation: Citation): string {
  const { key, title, authors, day, publisher, version, url, language, paragraph } = citation;
  const item = {
    id: key,
    type: 'webpage',
    title,
    author: authors.map(nameOf),
    issued: { 'date-parts': [day.split('-').map(Number)] },
    // Styles print the publisher too, so the name of the archive would be there twice.
    'container-title': publisher,
    version,
    URL: url,
    language,
    ...(paragraph !== undefined && { locator: String(paragraph) }),
    note: formatCitationNote(citation),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function nameOf(author: CitedAuthor): object {
  return partsOfName(author) ?? { literal: author.name };
}
