import type { Element, Nodes, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { wordsId } from './words-id.ts';

/** What the id of a block begins with, by the name of its element or component. */
const prefixes: Record<string, string> = { p: 'p', li: 'li', table: 't', blockquote: 'q', Said: 'q' };

/**
 * Gives every paragraph, list item, table and block quotation of an article an id by its own words, so that none
 * changes when others come and go; of two with the same words the second has a number behind it. What is no part of a
 * quotation or an item gets a link to itself, too. Their ids are `paragraphs` in the frontmatter of the file, in order.
 */
export function rehypeParagraphs() {
  return (tree: Root, file: VFile) => {
    if (!/[\\/]articles[\\/][^\\/]+$/.test(file.path)) return;
    const paragraphs: string[] = [];
    const taken = new Map<string, number>();
    nameBlocks(tree, false);
    const { astro } = file.data as { astro?: { frontmatter: object } };
    Object.assign(astro?.frontmatter ?? {}, { paragraphs });

    function nameBlocks(parent: Parents, isPart: boolean): void {
      // A copy, since links come between the children.
      for (const node of [...parent.children]) {
        if (!('children' in node) || isNotes(node)) continue;
        const name = nameOf(node);
        const prefix = prefixes[name];
        if (prefix !== undefined) {
          const id = freshId(`${prefix}-${wordsId(wordsOf(node))}`);
          setId(node, id);
          if (!(isPart && name === 'p')) {
            paragraphs.push(id);
            addLink(id, node, parent);
          }
        }
        nameBlocks(node, name === 'p' ? isPart : prefix !== undefined);
      }
    }

    function freshId(id: string): string {
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return count === 1 ? id : `${id}-${count}`;
    }
  };
}

function nameOf(node: Parents): string {
  return node.type === 'element' ? node.tagName : ('name' in node && node.name) || '';
}

/** The notes at the end, which have ids of their own. */
function isNotes(node: Parents): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

/** Its own words: without those of items below it, and without the numbers of its notes, which are not its alone. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'raw') return breaks.test(node.value) ? ' ' : '';
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return '';
  const isItem = nameOf(node) === 'li';
  const own = isItem
    ? node.children.filter((child) => !('children' in child && /^[ou]l$/.test(nameOf(child))))
    : node.children;
  const alt = node.type === 'element' ? String(node.properties.alt ?? '') : '';
  return alt + own.map(wordsOf).join('') + (separate.test(nameOf(node)) ? ' ' : '');
}

/** Elements whose words do not run into those beside them. */
const separate = /^(p|li|t[hd]|br|pre)$/;
const breaks = /^<br\b/;

function setId(node: Parents, id: string): void {
  if (node.type === 'element') node.properties.id = id;
  else if ('attributes' in node) node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
}

/** For the pointer: its sign comes from the style sheet, so it is no part of the text. A component has its own. */
function addLink(id: string, node: Parents, parent: Parents): void {
  if (node.type !== 'element') return;
  const properties = { className: ['pilcrow'], href: `#${id}`, tabIndex: -1, ariaHidden: 'true' };
  const link: Element = { type: 'element', tagName: 'a', properties, children: [] };
  if (node.tagName !== 'table') node.children.unshift(link);
  else parent.children.splice(parent.children.indexOf(node as never), 0, link);
}
