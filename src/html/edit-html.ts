import { Parser } from 'htmlparser2';
import MagicString from 'magic-string';

/** From `start` to before `end`. */
interface Span {
  start: number;
  end: number;
}

/** An element as it is written, with its tags. */
export interface HtmlElement extends Span {
  name: string;
  attributes: WrittenAttribute[];
  /** Of the attributes, by name. */
  values: Record<string, string>;
  /** Between the tags; empty in a void element. */
  content: Span;
}

/** `value` has its character references resolved. */
export interface WrittenAttribute extends Span {
  name: string;
  value: string;
}

/** All that `edit` does not change stays the same, byte for byte. No edit may be inside an earlier one. */
export function editHtml(html: string, edit: (page: MagicString, elements: HtmlElement[]) => void): string {
  const page = new MagicString(html);
  edit(page, readElements(html));
  return page.toString();
}

/** In the order of their start tags. */
export function readElements(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  let attributes: WrittenAttribute[] = [];
  const parser = new Parser({
    onopentagname: () => (attributes = []),
    onattribute: (name, value) => attributes.push({ name, value, start: parser.startIndex, end: parser.endIndex }),
    onopentag(name, values, isImplied) {
      const { startIndex: start, endIndex } = parser;
      const content = { start: endIndex + 1, end: endIndex + 1 };
      const element = { name, attributes, values, start, end: content.end, content };
      open.push(element);
      if (!isImplied) elements.push(element);
    },
    onclosetag(_, isImplied) {
      const element = open.pop();
      if (!element) return;
      element.content.end = Math.max(element.content.start, parser.startIndex);
      element.end = isImplied ? element.content.end : parser.endIndex + 1;
    },
  });
  parser.end(html);
  return elements;
}

/** Hidden elements, and those that repeat or decorate what is beside them. Outputs need none. */
export function isExtra(values: Record<string, string>): boolean {
  return 'hidden' in values || values['aria-hidden'] === 'true';
}

export function formatAttribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`;
}

/** For HTML and XML, also between double quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
