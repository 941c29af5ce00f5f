import { Parser } from 'htmlparser2';
import { applyEdits, type Edit } from './text-edits.ts';

/** Spans `start` to before `end`. */
export interface StartTag {
  name: string;
  attributes: WrittenAttribute[];
  start: number;
  end: number;
}

/** Spans `start` to before `end`. `value` has its character references resolved. */
export interface WrittenAttribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

export function editHtml(html: string, editTag: (tag: StartTag) => Edit[]): string {
  return applyEdits(html, startTagsOf(html).flatMap(editTag));
}

export function startTagsOf(html: string): StartTag[] {
  const tags: StartTag[] = [];
  let attributes: WrittenAttribute[] = [];
  const parser = new Parser({
    onopentagname: () => (attributes = []),
    onattribute: (name, value) => attributes.push({ name, value, start: parser.startIndex, end: parser.endIndex }),
    onopentag(name, _, isImplied) {
      if (!isImplied) tags.push({ name, attributes, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return tags;
}

export function formatAttribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`;
}

/** For HTML and XML, also between double quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
