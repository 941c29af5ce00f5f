import type { Heading } from 'mdast';
import Slugger from 'github-slugger';
import { countWords } from '#domain/names/reading-time.ts';
import { templateBody } from '#domain/checks/template.ts';
import type { BodyLink } from './body-link.ts';
import { checkBulk } from './checks/bulk.ts';
import type { LineProblem } from '#domain/model/problems.ts';
import { parseBody, type BodyFormat } from './parse-body.ts';
import { hasNoText, plainText } from './plain-text.ts';
import { placedNodes, type PlacedNode } from './placed-nodes.ts';
import { checkBody } from './checks/check-body.ts';
import { checkLinks } from './checks/links.ts';

/** Plain data, so that it can come from another thread. */
export interface BodyFacts {
  problems: LineProblem[];
  links: BodyLink[];
  /** Heading ids; undefined when not all could be read. */
  anchors: string[] | undefined;
  isEmpty: boolean;
  words: number;
  /** The 1-based line that still has the text of the template. */
  templateLine: number | undefined;
}

/** `from` is the file's path below `content/`. */
export function readBody(body: string, from: string): BodyFacts {
  const format: BodyFormat = from.endsWith('.mdx') ? 'mdx' : 'md';
  const bulk = checkBulk(body);
  const unread = { links: [], anchors: undefined, isEmpty: false, words: 0, templateLine: undefined };
  if (bulk.length > 0) return { problems: bulk, ...unread };
  const { tree, text, problems: broken } = parseBody(body, format);
  if (!tree) return { problems: broken, ...unread };
  const nodes = placedNodes(tree);
  const anchorOf = anchorsOf(nodes);
  const isWhole = broken.length === 0;
  const written = { tree, nodes, source: text, lines: text.split('\n'), anchorOf, from };
  const { problems, links } = checkLinks(written);
  return {
    problems: [...broken, ...problems, ...checkBody(written, { isWhole })],
    links,
    anchors: isWhole ? [...anchorOf.values()] : undefined,
    isEmpty: isWhole && tree.children.every(hasNoText),
    templateLine: nodes.find(({ node }) => node.type === 'paragraph' && plainText(node) === templateBody)?.line,
    words: countWords(body),
  };
}

/** As the engine makes them: slugs, numbered when repeated. */
function anchorsOf(nodes: PlacedNode[]): Map<Heading, string> {
  const slugger = new Slugger();
  return new Map(nodes.flatMap(({ node }) => (node.type === 'heading' ? [[node, slugger.slug(plainText(node))]] : [])));
}
