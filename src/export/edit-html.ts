import { Parser } from 'htmlparser2';

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

/** Puts `text` for what stands from `start` to before `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
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

function applyEdits(text: string, edits: Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text: written } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + written;
    at = end;
  }
  return edited + text.slice(at);
}

/** Writes an attribute with a value of any characters. */
export function formatAttribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`;
}

/** Writes a text so that it is a text in HTML, and in XML, and between quotation marks too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
