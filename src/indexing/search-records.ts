import { Parser } from 'htmlparser2';

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
  const records: SearchRecord[] = [];
  if (!html.includes(attribute)) return records;
  const open: ({ url: string; start: number } | undefined)[] = [];
  const parser = new Parser({
    onopentag(_, { [attribute]: url }) {
      open.push(url === undefined ? undefined : { url, start: parser.startIndex });
    },
    onclosetag() {
      const record = open.pop();
      if (record) records.push({ url: record.url, html: pageOf(html.slice(record.start, parser.endIndex + 1)) });
    },
  });
  parser.end(html);
  return records;
}

function pageOf(part: string): string {
  return `<!doctype html><html lang="en"><body data-pagefind-body>${part.replace(ignored, '')}</body></html>`;
}
