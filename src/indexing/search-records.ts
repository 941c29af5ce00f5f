import { libraryMarks, marks } from '#domain/formats/marks.ts';
import { readElements } from '../html/edit-html.ts';

/** A part of a page that is a search result of its own. */
export interface SearchRecord {
  /** Without the base. */
  url: string;
  html: string;
}

/** Excludes the part from the index of its page. */
const ignored = ` ${libraryMarks.notSearched}="all"`;

export function findSearchRecords(html: string): SearchRecord[] {
  if (!html.includes(marks.searchRecord)) return [];
  return readElements(html).flatMap((element) => {
    const url = element.values[marks.searchRecord];
    return url === undefined ? [] : [{ url, html: pageOf(html.slice(element.start, element.end)) }];
  });
}

function pageOf(part: string): string {
  return `<!doctype html><html lang="en"><body ${libraryMarks.searched}>${part.replace(ignored, '')}</body></html>`;
}
