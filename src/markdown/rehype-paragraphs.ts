import type { Element, Nodes, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { paragraphId, type ParagraphKind } from '#domain/formats/marks.ts';
import { wordsId } from './words-id.ts';

/** By element or component. */
const kinds: Record<string, ParagraphKind> = { p: 'p', li: 'li', table: 't', blockquote: 'q', Said: 'q' };

/**
 * Ids come from a block’s own words, which other edits do not change; repeated ids get a number. All but paragraphs
 * inside a quotation or item get a link to themselves. The file’s frontmatter has the ids as `paragraphs`, in order.
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
      // A copy, since links are added between the children.
      for (const node of [...parent.children]) {
        if (!('children' in node) || isNotes(node)) continue;
        const name = nameOf(node);
        const kind = kinds[name];
        if (kind !== undefined) {
          const id = freshId(paragraphId(kind, wordsId(wordsOf(node))));
          setId(node, id);
          if (!(isPart && name === 'p')) {
            paragraphs.push(id);
            addLink(id, node, parent);
          }
        }
        nameBlocks(node, name === 'p' ? isPart : kind !== undefined);
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

/** Notes at the end have ids of their own. */
function isNotes(node: Parents): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

/** Without nested items and note numbers, which other edits change. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'raw') return breaks.test(node.value) ? ' ' : '';
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return '';
  const isItem = nameOf(node) === 'li';
  const own = isItem
    ? node.children.filter((child) => !('children' in child && /^[ou]l$/.test(nameOf(child))))
    : node.children;
  const alt = node.type === 'element' ? (node.properties.alt ?? '') : '';
  return alt + own.map(wordsOf).join('') + (separate.test(nameOf(node)) ? ' ' : '');
}

/** Elements that separate words. */
const separate = /^(p|li|t[hd]|br|pre)$/;
const breaks = /^<br\b/;

function setId(node: Parents, id: string): void {
  if (node.type === 'element') node.properties.id = id;
  else if ('attributes' in node) node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
}

/** A link for pointers. The style sheet has the sign, so it is not text. Components have their own link. */
function addLink(id: string, node: Parents, parent: Parents): void {
  if (node.type !== 'element') return;
  const properties = { className: ['pilcrow'], href: `#${id}`, tabIndex: -1, ariaHidden: 'true' };
  const link: Element = { type: 'element', tagName: 'a', properties, children: [] };
  if (node.tagName !== 'table') node.children.unshift(link);
  else parent.children.splice(parent.children.indexOf(node), 0, link);
}
