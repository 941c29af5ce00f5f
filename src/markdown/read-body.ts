import type { Heading } from 'mdast';
import Slugger from 'github-slugger';
import { countWords } from '#domain/names/reading-time.ts';
import { templateBody } from '#domain/checks/template.ts';
import type { BodyLink } from './body-link.ts';
import { checkBulk } from './check-bulk.ts';
import type { Finding } from './finding.ts';
import { parseBody, type BodyFormat } from './parse-body.ts';
import { hasNoText, plainText } from './plain-text.ts';
import { placedNodes, type PlacedNode } from './placed-nodes.ts';
import { checkAttribution } from './rules/attribution.ts';
import { checkLanguage } from './rules/language.ts';
import { checkLinks } from './rules/links.ts';
import { checkReferences } from './rules/references.ts';
import { checkSafeText } from './rules/safe-text.ts';
import { checkBlocks } from './rules/blocks.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkGluedWords } from './rules/glued-words.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkLeftovers } from './rules/leftovers.ts';

/** Plain data, so that it can come from another thread. */
export interface BodyFacts {
  findings: Finding[];
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
  if (bulk.length > 0) return { findings: bulk, ...unread };
  const { tree, text, findings: broken } = parseBody(body, format);
  if (!tree) return { findings: broken, ...unread };
  const nodes = placedNodes(tree);
  const anchorOf = anchorsOf(nodes);
  const lines = text.split('\n');
  const { findings, links } = checkLinks(nodes, from);
  const isWhole = broken.length === 0;
  return {
    findings: [
      ...broken,
      ...checkSafeText(nodes),
      ...findings,
      ...checkHeadings(nodes, lines, anchorOf, from),
      ...checkBlocks(nodes, lines),
      ...checkCharacters(nodes, text),
      ...checkLanguage(nodes, text),
      ...checkGluedWords(nodes),
      // Unread blocks may have what the rest lacks.
      ...(isWhole ? [...checkLeftovers(nodes, text), ...checkReferences(nodes), ...checkAttribution(tree)] : []),
    ],
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
