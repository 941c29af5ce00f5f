import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Marks each note and its first call. On wide screens, the styles move notes from the end of the text to their calls,
 * so the text has each note once.
 */
export function rehypeSidenotes() {
  return (tree: Root) => {
    const notes = new Map<string, Element>();
    visit(tree, 'element', (node) => {
      if (node.tagName === 'li' && typeof node.properties.id === 'string') notes.set(`#${node.properties.id}`, node);
    });
    visit(tree, 'element', (node) => {
      const { dataFootnoteRef, dataFootnoteBackref, href } = node.properties;
      // Its class repeats the attribute.
      if (dataFootnoteBackref !== undefined) delete node.properties.className;
      const note = dataFootnoteRef === undefined || typeof href !== 'string' ? undefined : notes.get(href);
      if (!note || note.properties.dataNote !== undefined) return;
      for (const marked of [node, note]) marked.properties.dataNote = `--${toString(node)}`;
    });
  };
}
