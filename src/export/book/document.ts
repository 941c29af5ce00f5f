import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { escapeHtml } from '../../html/edit-html.ts';

/** An element of a parsed page. */
export type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** The article of a page; a page without one holds what was withdrawn or has moved. */
export function findArticle(html: string): Element | undefined {
  // In XML a letter is not another one, so the names in drawings keep theirs: `viewBox`.
  const { children } = parseDocument(html, { lowerCaseAttributeNames: false });
  return DomUtils.findOne(({ name }) => name === 'article', children) ?? undefined;
}

export function elementsIn(element: Element): Element[] {
  return DomUtils.findAll(() => true, element.children);
}

/** Elements that hold nothing, by the HTML Standard; all others have an end tag, empty or not. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Writes an element as XML, as a book wants it. Comments are left out. */
export function formatXml(node: Element['children'][number]): string {
  if (node.type === ElementType.Text) return escapeHtml(node.data);
  if (!('attribs' in node)) return '';
  const attributes = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return empty.has(node.name) ? `${start}/>` : `${start}>${node.children.map(formatXml).join('')}</${node.name}>`;
}

/** Puts a heading before everything else in an element. */
export function addHeading(element: Element, text: string): void {
  const [heading] = parseDocument(`<h2>${text}</h2>`).children;
  if (heading) DomUtils.prependChild(element, heading);
}
