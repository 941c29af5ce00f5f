import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { escapeHtml } from '../../html/edit-html.ts';

export type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** Undefined for withdrawn or moved articles. */
export function findArticle(html: string): Element | undefined {
  // XML is case-sensitive, so attributes keep their case: `viewBox`.
  const { children } = parseDocument(html, { lowerCaseAttributeNames: false });
  return DomUtils.findOne(({ name }) => name === 'article', children) ?? undefined;
}

export function elementsIn(element: Element): Element[] {
  return DomUtils.findAll(() => true, element.children);
}

/** Void elements of the HTML Standard. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Leaves out comments. */
export function formatXml(node: Element['children'][number]): string {
  if (node.type === ElementType.Text) return escapeHtml(node.data);
  if (!('attribs' in node)) return '';
  const attributes = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return empty.has(node.name) ? `${start}/>` : `${start}>${node.children.map(formatXml).join('')}</${node.name}>`;
}

/** `text` is HTML. */
export function addHeading(element: Element, text: string): void {
  const [heading] = parseDocument(`<h2>${text}</h2>`).children;
  if (heading) DomUtils.prependChild(element, heading);
}
