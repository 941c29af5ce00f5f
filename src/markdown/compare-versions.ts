import { describeChanges } from '#domain/versions/describe-changes.ts';
import { diffBlocks, type Block, type BlockDifference } from '#domain/versions/difference.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import type { NameLookup } from '#domain/versions/name-lookup.ts';
import { readingTextOf } from './reading-text.ts';

/** `under` is the heading of changed blocks. */
type Passage = { unchanged: Block[] } | { under: string | undefined; changed: BlockDifference[] };

export interface Comparison {
  /** Changes outside the text, in sentences. */
  sentences: string[];
  passages: Passage[];
  /** Words and targets as written. */
  links: { added: string[]; removed: string[] };
}

/** Compares without markup, as readers see it. */
export function compareVersions(before: VersionText, after: VersionText, names: NameLookup): Comparison {
  const [from, to] = [readVersion(before), readVersion(after)];
  return {
    sentences: describeChanges(before, after, names),
    passages: groupPassages(diffBlocks(from.blocks, to.blocks)),
    links: { added: without(to.links, from.links), removed: without(from.links, to.links) },
  };
}

export function isMarkupOnly({ sentences, passages, links }: Comparison): boolean {
  const changed = passages.some((passage) => 'changed' in passage);
  return !changed && sentences.length + links.added.length + links.removed.length === 0;
}

function readVersion({ fields, body, format }: VersionText): { blocks: Block[]; links: string[] } {
  const { blocks, links } = readingTextOf(body, format);
  const points: unknown[] = Array.isArray(fields.keyPoints) ? fields.keyPoints : [];
  return {
    blocks: [
      ...(typeof fields.summary === 'string' ? [{ kind: 'summary' as const, text: fields.summary }] : []),
      ...points.map((point) => ({ kind: 'point' as const, text: String(point) })),
      ...blocks,
    ],
    links: links.map(({ text, target }) => `“${text}” to ${target}`),
  };
}

/** The items that `list` has more often than `others`. */
function without(list: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const item of others) left.set(item, (left.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

function groupPassages(differences: BlockDifference[]): Passage[] {
  const passages: Passage[] = [];
  let heading: string | undefined;
  for (const difference of differences) {
    const last = passages.at(-1);
    const block = difference.change === 'changed' ? difference.to : difference.block;
    // Notes come after all headings.
    if (block.kind === 'note') heading = undefined;
    if (difference.change === 'same') {
      if (block.kind === 'heading') heading = block.text;
      if (last && 'unchanged' in last) last.unchanged.push(difference.block);
      else passages.push({ unchanged: [difference.block] });
    } else if (last && 'changed' in last) last.changed.push(difference);
    else passages.push({ under: heading, changed: [difference] });
  }
  return passages;
}
