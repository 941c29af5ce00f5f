import { Parser } from 'htmlparser2';
import { applyEdits, type Edit } from './text-edits.ts';

/** The start tag of an element, and where it stands in its page: from `start` to before `end`. */
export interface StartTag {
  name: string;
  attributes: WrittenAttribute[];
  start: number;
  end: number;
}

/** An attribute as it is written, from its name to before `end`; `value` has its references resolved. */
export interface WrittenAttribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Edits a page tag by tag. What no edit covers keeps its every byte. */
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

/** Writes an attribute with a value of any characters. */
export function formatAttribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`;
}

/** Writes a text so that it is a text in HTML, and in XML, and between quotation marks too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
