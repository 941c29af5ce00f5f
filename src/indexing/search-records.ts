import { Parser } from 'htmlparser2';

/** A part of a page that the search gives as a result of its own. */
export interface SearchRecord {
  /** Its address, without the base. */
  url: string;
  /** A page that holds the part alone, ready to be indexed. */
  html: string;
}

const attribute = 'data-search-record';
/** Keeps the part out of what is indexed of the page that it stands in. */
const ignored = ' data-pagefind-ignore="all"';

/** The parts of a page that name their address in `data-search-record`. */
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
