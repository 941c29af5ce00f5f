import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { slug } from 'github-slugger';
import { visit } from 'unist-util-visit';

/** Ids and classes that Mozilla's Readability 0.6 takes for furniture of a page. */
const furniture =
  /-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|com-|combx|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hidden|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote/i;

/**
 * Reader modes drop blocks whose ids are like those of furniture: a heading “Remarks”, a note `[^related]`, or a
 * paragraph whose letters happen to include “rss”. A class that names them as text keeps them.
 */
export function rehypeMainText() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (!furniture.test(idOf(node))) return;
      const { className } = node.properties;
      node.properties.className = [...(Array.isArray(className) ? className : []), 'main-text'];
    });
  };
}

/** The engine gives headings their ids later. */
function idOf(node: Element): string {
  const { id } = node.properties;
  if (typeof id === 'string') return id;
  return /^h[1-6]$/.test(node.tagName) ? slug(toString(node)) : '';
}
