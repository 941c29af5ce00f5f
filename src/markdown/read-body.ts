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

/** What the checks need to know of a body; plain data, so that it can come from another thread. */
export interface BodyFacts {
  findings: Finding[];
  links: BodyLink[];
  /** The ids of its headings, which a link may name after `#`; undefined when they could not all be read. */
  anchors: string[] | undefined;
  isEmpty: boolean;
  words: number;
  /** The 1-based line that still has what a new entry begins with. */
  templateLine: number | undefined;
}

/** Reads a body and everything that is wrong with it on its own. `from` is the path of its file below `content/`. */
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
      // What is missing in the rest may stand in what could not be read.
      ...(isWhole ? [...checkLeftovers(nodes, text), ...checkReferences(nodes), ...checkAttribution(tree)] : []),
    ],
    links,
    anchors: isWhole ? [...anchorOf.values()] : undefined,
    isEmpty: isWhole && tree.children.every(hasNoText),
    templateLine: nodes.find(({ node }) => node.type === 'paragraph' && plainText(node) === templateBody)?.line,
    words: countWords(body),
  };
}

/** The ids that the engine gives to headings: slugs of their texts, numbered where a text comes again. */
function anchorsOf(nodes: PlacedNode[]): Map<Heading, string> {
  const slugger = new Slugger();
  return new Map(nodes.flatMap(({ node }) => (node.type === 'heading' ? [[node, slugger.slug(plainText(node))]] : [])));
}
