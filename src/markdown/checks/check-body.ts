import type { Heading, Root } from 'mdast';
import type { LineProblem } from '#domain/model/problems.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { checkAddresses } from './addresses.ts';
import { checkAttribution } from './attribution.ts';
import { checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkGluedWords } from './glued-words.ts';
import { checkHeadings } from './headings.ts';
import { checkLanguage } from './language.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLists } from './lists.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkReferences } from './references.ts';
import { checkSafeText } from './safe-text.ts';

export interface Body {
  tree: Root;
  /** Every node of the tree, in the order of the text. */
  nodes: PlacedNode[];
  source: string;
  lines: string[];
  /** The id of each heading. */
  anchorOf: ReadonlyMap<Heading, string>;
  /** Path below `content/`. */
  from: string;
}

type BodyCheck = (body: Body) => LineProblem[];

/** A new check gets a line here. */
const checks: BodyCheck[] = [
  checkSafeText,
  checkHeadings,
  checkBlocks,
  checkParagraphs,
  checkLists,
  checkAddresses,
  checkCharacters,
  checkLanguage,
  checkGluedWords,
];

/** These checks need every block: an unread one may have what the rest lacks. */
const checksOfWholeBodies: BodyCheck[] = [checkLeftovers, checkReferences, checkAttribution];

/** `isWhole` is false when a block could not be parsed. */
export function checkBody(body: Body, { isWhole }: { isWhole: boolean }): LineProblem[] {
  return [...checks, ...(isWhole ? checksOfWholeBodies : [])].flatMap((check) => check(body));
}
