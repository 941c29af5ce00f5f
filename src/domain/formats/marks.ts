/**
 * The marks in finished HTML: attributes by which the build and the export find the parts of a page. Whoever writes a
 * part writes its marks. Neither looks for a class, so a style may rename its classes. The list is in `domain/` because
 * the Markdown grammar and the components write marks, and `html/`, `indexing/` and `export/` read them.
 */
export const marks = {
  /** Outputs that leave the element out, with a space between them. See {@link notIn}. */
  notIn: 'data-not-in',
  /** Outputs that keep only the content of the element. See {@link openedIn}. */
  openedIn: 'data-opened-in',
  /** The block of a corrected statement. */
  corrected: 'data-corrected',
  /** Number of the follow-up of a statement. As-of pages before the follow-up do not have the mark. */
  followUp: 'data-follow-up',
  /** Address of a part that is a search result of its own. */
  searchRecord: 'data-search-record',
  /** Lists of words that mean the same. */
  searchSynonyms: 'data-search-synonyms',
  /** Address of the stylesheet of search results, which the search dialog loads. */
  resultsStyle: 'data-style',
  /** The list that an export fills. */
  downloads: 'data-downloads',
} as const;

/** Marks that Pagefind and remark define. Components write those of Pagefind as its manual does. */
export const libraryMarks = {
  searched: 'data-pagefind-body',
  notSearched: 'data-pagefind-ignore',
  footnotes: 'data-footnotes',
  footnoteRef: 'data-footnote-ref',
  footnoteBackref: 'data-footnote-backref',
} as const;

/** What is made from the HTML of a page. */
export type Output = 'as-of' | 'book';

/** Returns the attribute for the start tag. */
export function mark(name: keyof typeof marks, value = ''): Record<string, string> {
  return { [marks[name]]: value };
}

/** The outputs leave the element out. */
export function notIn(...outputs: Output[]): Record<string, string> {
  return mark('notIn', outputs.join(' '));
}

/** The outputs keep only the content of the element. */
export function openedIn(...outputs: Output[]): Record<string, string> {
  return mark('openedIn', outputs.join(' '));
}

/** `value` is that of {@link notIn} or {@link openedIn}. */
export function includesOutput(value: string | undefined, output: Output): boolean {
  return value?.split(' ').includes(output) ?? false;
}

/** Whether the attribute says something about the page for one of our programs or for Pagefind. */
export function isMark(attribute: string): boolean {
  return attribute.startsWith('data-pagefind-') || Object.values<string>(marks).includes(attribute);
}

/** Blocks that can be cited, by the first part of their ids: paragraphs, items, tables and quotations. */
export type ParagraphKind = 'p' | 'li' | 't' | 'q';

/** `words` has seven letters and digits. */
export function paragraphId(kind: ParagraphKind, words: string): string {
  return `${kind}-${words}`;
}

/** Also of an id with a number at its end, which a repeated block has. */
export function isParagraphId(id: string): boolean {
  return /^(p|li|t|q)-[0-9a-z]{7}(-\d+)?$/.test(id);
}

/** Id of a source in the list of a page. */
export function listedSourceId(source: string): string {
  return `source-${source}`;
}
