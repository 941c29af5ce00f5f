import { readElements } from '../html/edit-html.ts';

/** A part of a page that is a search result of its own. */
export interface SearchRecord {
  /** Without the base. */
  url: string;
  html: string;
}

const attribute = 'data-search-record';
/** Excludes the part from the index of its page. */
const ignored = ' data-pagefind-ignore="all"';

/** `data-search-record` has their addresses. */
export function findSearchRecords(html: string): SearchRecord[] {
  if (!html.includes(attribute)) return [];
  return readElements(html).flatMap((element) => {
    const url = element.values[attribute];
    return url === undefined ? [] : [{ url, html: pageOf(html.slice(element.start, element.end)) }];
  });
}

function pageOf(part: string): string {
  return `<!doctype html><html lang="en"><body data-pagefind-body>${part.replace(ignored, '')}</body></html>`;
}
