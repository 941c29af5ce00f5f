import type { Heading } from 'mdast';
import Slugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { countWords } from '../domain/reading-time.ts';
import { templateBody } from '../domain/template.ts';
import type { BodyLink } from './body-link.ts';
import { checkBulk } from './check-bulk.ts';
import type { Finding } from './finding.ts';
import { parseBody, type BodyFormat } from './parse-body.ts';
import { placedNodes, type PlacedNode } from './placed-nodes.ts';
import { checkAttribution } from './rules/attribution.ts';
import { checkLanguage } from './rules/language.ts';
import { checkLinks } from './rules/links.ts';
import { checkReferences } from './rules/references.ts';
import { checkSafeText } from './rules/safe-text.ts';
import { checkStructure } from './rules/structure.ts';

/** What the checks need to know of a body; plain data, so that it can come from another thread. */
export interface BodyFacts {
  findings: Finding[];
  links: BodyLink[];
  /** The ids of its headings, which a link may name after `#`. */
  anchors: string[];
  isEmpty: boolean;
  words: number;
  /** The 1-based line that still has what a new entry begins with. */
  templateLine: number | undefined;
}

/** Reads a body and everything that is wrong with it on its own. `from` is the path of its file below `content/`. */
export function readBody(body: string, from: string): BodyFacts {
  const format: BodyFormat = from.endsWith('.mdx') ? 'mdx' : 'md';
  const bulk = checkBulk(body);
  const unread = { links: [], anchors: [], isEmpty: false, words: 0, templateLine: undefined };
  if (bulk.length > 0) return { findings: bulk, ...unread };
  const parsed = parseBody(body, format);
  if ('finding' in parsed) return { findings: [parsed.finding], ...unread };
  const nodes = placedNodes(parsed.tree);
  const anchorOf = anchorsOf(nodes);
  const { findings, links } = checkLinks(nodes, from);
  return {
    findings: [
      ...checkSafeText(nodes),
      ...findings,
      ...checkStructure(nodes, body.split('\n'), anchorOf, from),
      ...checkReferences(nodes),
      ...checkLanguage(nodes),
      ...checkAttribution(parsed.tree),
    ],
    links,
    anchors: [...anchorOf.values()],
    words: countWords(body),
    isEmpty: parsed.tree.children.length === 0,
    templateLine: nodes.find(({ node }) => node.type === 'paragraph' && toString(node) === templateBody)?.line,
  };
}

/** The ids that the engine gives to headings: slugs of their texts, numbered where a text comes again. */
function anchorsOf(nodes: PlacedNode[]): Map<Heading, string> {
  const slugger = new Slugger();
  return new Map(nodes.flatMap(({ node }) => (node.type === 'heading' ? [[node, slugger.slug(toString(node))]] : [])));
}
