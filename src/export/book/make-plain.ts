import { DomUtils, parseDocument } from 'htmlparser2';
import { includesOutput, libraryMarks, marks } from '#domain/formats/marks.ts';
import { escapeHtml, isExtra } from '../../html/edit-html.ts';
import { addHeading, elementsIn, type Element } from './document.ts';

/**
 * Makes a page’s article a chapter, without navigation and anything that a book cannot do. Collapsed parts are open,
 * and notes have EPUB types so that apps can show them in place.
 */
export function makePlain(article: Element): void {
  for (const element of elementsIn(article)) if (isLeftOut(element)) DomUtils.removeElement(element);
  for (const element of elementsIn(article)) convert(element);
  for (const element of [article, ...elementsIn(article)]) element.attribs = attributesOf(element);
}

function isLeftOut({ name, attribs }: Element): boolean {
  return (
    ['script', 'style', 'link', 'template', 'nav', 'footer', 'form', 'input', 'select'].includes(name) ||
    isExtra(attribs) ||
    includesOutput(attribs[marks.notIn], 'book')
  );
}

function convert(element: Element): void {
  const { name, attribs } = element;
  if (name === 'button') {
    // A button has no use in a book.
    element.name = 'span';
    element.attribs = {};
  } else if (attribs.role === 'doc-glossref') attribs['epub:type'] = 'glossref';
  else if (name === 'details') element.name = 'div';
  else if (name === 'summary') {
    element.name = 'p';
    attribs.class = 'label';
  } else if (name === 'section' && attribs['aria-label'] !== undefined) {
    // On a page only screen readers say the label.
    if (DomUtils.textContent(element).trim() === '') DomUtils.removeElement(element);
    else addHeading(element, escapeHtml(attribs['aria-label']));
    attribs.class = 'small';
  } else if (libraryMarks.footnoteRef in attribs)
    Object.assign(attribs, { 'epub:type': 'noteref', role: 'doc-noteref' });
  else if (libraryMarks.footnoteBackref in attribs)
    Object.assign(attribs, { 'epub:type': 'backlink', role: 'doc-backlink' });
  else if (libraryMarks.footnotes in attribs) {
    Object.assign(attribs, { 'epub:type': 'footnotes', role: 'doc-endnotes' });
    for (const item of noteItems(element)) wrapNote(item);
  }
}

/** The items of the outer list: a note may have a list of its own. */
function noteItems(notes: Element): Element[] {
  const list = DomUtils.findOne(({ name }) => name === 'ol', notes.children);
  return (list?.children ?? []).flatMap((child) => ('attribs' in child && child.name === 'li' ? [child] : []));
}

/** Some converters know notes only by an element of their own, which the link to the note names. */
function wrapNote(item: Element): void {
  const { id, ...attribs } = item.attribs;
  const [note] = parseDocument('<div></div>').children;
  if (!note || !('attribs' in note)) return;
  note.attribs = { ...(id !== undefined && { id }), 'epub:type': 'footnote' };
  for (const child of [...item.children]) DomUtils.appendChild(note, child);
  DomUtils.appendChild(item, note);
  item.attribs = attribs;
}

function attributesOf({ name, attribs }: Element): Record<string, string> {
  const kept = Object.entries(attribs).filter(([key]) => !/^(data-|on|style$|tabindex$|popover|rel$|type$)/.test(key));
  return {
    ...(name === 'svg' && { xmlns: 'http://www.w3.org/2000/svg' }),
    ...Object.fromEntries(kept.map(([key, value]) => [key === 'xlink:href' ? 'href' : key, value])),
    ...(attribs.lang !== undefined && { 'xml:lang': attribs.lang }),
  };
}
