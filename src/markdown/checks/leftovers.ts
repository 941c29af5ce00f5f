import type { LineProblem } from '#domain/model/problems.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { sourceOf } from '../text-source.ts';
import type { Body } from './check-body.ts';

interface Leftover {
  pattern: RegExp;
  say(match: RegExpExecArray): string;
  fix(match: RegExpExecArray): string;
  severity?: 'warning';
}

const address = String.raw`(?:https?:|source:|mailto:|\.\.?/|[\w./-]+\.mdx?\b|#)`;
const asItIs = ([found]: RegExpExecArray): string => `“${found}” would be printed as it is.`;

/** Signs that programs other than this one read as markup. */
const foreignMarkup = [
  // Containers, attributes, templates and marks of Markdown with extensions.
  /^[ \t]*:::.*|\{[#:.][^}\n]*\}|\{%.*?%\}|\{\{.*?\}\}|\[TOC\]|\[!\w+\]|==[^=\s][^=\n]*==/im,
  // MediaWiki: bold and italic, headings, rows of tables.
  /(?<![\p{L}\d'])'{2,5}(?=\S)[^'\n]+(?:'[^'\n]+)*'{2,5}|^={2,6}[ \t]?[^=\n]+={2,6}[ \t]*$/mu,
  // AsciiDoc: titles, macros, attributes of blocks.
  /^={1,6} \S.*|\b(?:image|link|footnote|include|xref)::?[^\s[\]]*\[[^\]\n]*\]?|^\[(?:source|quote|NOTE|TIP)[^\]\n]*\]$/m,
  // reStructuredText: directives, underlined titles, ends of links.
  /^\.\. \S.*|^([=~^"'#.:])\1{3,}[ \t]*$|(?<![^\n])__?(?=$|[\s.,;:!?)])/m,
  // Obsidian: comments, names of blocks, fields.
  /%%[^%\n]+%%|(?<=\S )\^[a-z\d-]+$|(?<=\p{L})::(?=\s|$)/mu,
  // BBCode and Jira.
  /\[([bius])\](?=.*\[\/\1\])|\[\/[bius]\]|\[\/?(?:url|img|quote|code|size|color|list)(?:=[^\]\n]*)?\]|\{(?:code|quote|noformat|panel|color)(?::[^}\n]*)?\}|^(?:h[1-6]|bq)\. /im,
  // Git: the heads of a difference.
  /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|^diff --git .*/m,
  // LaTeX and Org.
  /\\[a-z]+\{[^}\n]*\}?|^\\[a-z]+$|\$\$[^$\n]*(?:\$\$)?|^#\+[A-Z]+.*/im,
];

/** The first match counts. */
const leftovers: Leftover[] = [
  {
    pattern: /\^\[[^\]\n]*\]?/,
    say: () => 'Footnotes inside a line do not work.',
    fix: () => 'Write [^1] there and a line "[^1]: …" at the end.',
  },
  {
    pattern: /\[\^([^\]\n]+)\]/,
    say: ([found]) => `The footnote ${found} has no text.`,
    fix: ([, name = '']) => `Add a line "[^${name}]: …" at the end.`,
  },
  { pattern: /\[\^[^\]\n]*/, say: () => 'The name of a footnote is not closed.', fix: () => 'Write [^1].' },
  {
    pattern: /\[\[[^\]\n]*\]\]/,
    say: asItIs,
    fix: () => 'Write a link as [text](address), with one pair of brackets.',
  },
  {
    pattern: /\]\[([^\]\n]+)\]/,
    say: ([, name = '']) => `The link to [${name}] has no address.`,
    fix: ([, name = '']) => `Add a line "[${name}]: https://…" at the end.`,
  },
  {
    pattern: /\[([^\]\n]+)\]\[\]/,
    say: ([, name = '']) => `The link to [${name}] has no address.`,
    fix: ([, name = '']) => `Add a line "[${name}]: https://…" at the end.`,
  },
  {
    pattern: /\]\(/,
    say: () => 'This looks like a link that is not closed.',
    fix: () => 'Write [text](address) without spaces in the address.',
  },
  {
    pattern: new RegExp(String.raw`\]\s\(${address}|\]\s\($`),
    say: () => 'There is a space between the text of a link and its address.',
    fix: () => 'Write [text](address).',
  },
  {
    pattern: new RegExp(String.raw`\)\[(?:${address}[^\]\n]*\]|$)`),
    say: () => 'The brackets of a link are in the wrong order.',
    fix: () => 'Write [text](address).',
  },
  {
    pattern: /^[ \t]*\[([^\]\n]+)\]:/m,
    say: ([, name = '']) => `This line gives no address for [${name}].`,
    fix: ([, name = '']) => `Write it as "[${name}]: https://…", alone on its line.`,
  },
  {
    pattern: /&[A-Za-z][A-Za-z\d]+;/,
    say: ([found]) => `The entity ${found} does not exist and would be printed as it is.`,
    fix: () => 'Write the character itself.',
  },
  {
    pattern: /(?<=[\p{L}\d.,;:!?”"’)] ?)\[(\d+)\](?:_(?!\w))?/u,
    say: asItIs,
    fix: ([, number = '']) => `Write [^${number}] for a footnote.`,
  },
  ...foreignMarkup.map((pattern) => ({
    pattern,
    say: asItIs,
    fix: () => 'This is markup of another program: remove it.',
  })),
  { pattern: /<[A-Za-z/!?][^<>\n]*>?/, say: asItIs, fix: () => 'Write \\< for the character, or complete the tag.' },
  {
    pattern: /\b(?:TODO|TBD|FIXME)\b|Lorem ipsum/,
    say: ([found]) => `The text is not finished: “${found}”.`,
    fix: () => 'Finish it, or make it a draft.',
    severity: 'warning',
  },
  {
    pattern: /(?<![“"„«‘'][^”"»’']*)\[(?!\u2026|\.\.\.|sic\])[^\][\n]+\]/,
    say: asItIs,
    fix: ([found]) => `Write ${found}(address) for a link, or \\[ for a bracket.`,
    severity: 'warning',
  },
  {
    pattern: /\*\*+|__+|~~+/,
    say: ([found]) => `The ${found} would be printed as they are.`,
    fix: () => 'Put them close around the words, without spaces inside.',
    severity: 'warning',
  },
  {
    pattern: /(?<=^|[\s(“"])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?=$|[\s.,;:!?)”"])|`+/m,
    say: ([found]) => `The ${found} would be printed as it is.`,
    fix: ([found]) => `Put one on either side of the words, or write \\${found} for the character.`,
    severity: 'warning',
  },
  {
    pattern: /(?<=\p{L})~\d{1,3}~|(?<=[\p{L}\d)])\^(?:\d{1,3}|[a-z]{2}|\{[^}\n]*\})\^?(?![\p{L}\d])/u,
    say: asItIs,
    fix: () => 'Write H<sub>2</sub>O or 10<sup>6</sup>.',
    severity: 'warning',
  },
  {
    pattern: /(?<![\p{L}\d~])~\p{L}[^~\n]*\p{L}~(?![\p{L}\d~])/u,
    say: asItIs,
    fix: () => 'Write ~~ on either side to strike words out.',
    severity: 'warning',
  },
  {
    pattern: /(?<![\p{L}\d:])(?::[a-z][a-z_]*[a-z]:)+(?![\p{L}\d:])/u,
    say: asItIs,
    fix: () => 'Write it in words, or the sign itself.',
    severity: 'warning',
  },
  {
    pattern: /(?<=\s)--(?=\s)/,
    say: asItIs,
    fix: () => 'Write – for a dash.',
    severity: 'warning',
  },
];

export function checkLeftovers({ nodes, source: body }: Body): LineProblem[] {
  const unmarked = new Set(nodes.flatMap((placed) => unmarkedNote(placed, body) ?? []));
  return nodes.flatMap((placed): LineProblem[] => {
    const { node, parents } = placed;
    if (node.type !== 'text' || parents.some(({ type }) => type === 'link')) return [];
    const text = sourceOf(placed, body);
    if (!text) return [];
    // An entity that the parser has read is not a leftover.
    let source = text.source.replace(/&#?\w+;/g, (entity) => (node.value.includes(entity) ? entity : blank(entity)));
    const note = unmarkedNote(placed, body);
    if (note !== undefined) {
      const fix = `Write "[^${note}]: " before its text.`;
      return [{ ...text.placeOf(0), message: `The text of the footnote [^${note}] has no colon before it.`, fix }];
    }
    for (const name of unmarked) source = source.replaceAll(`[^${name}]`, blank);
    return leftovers.flatMap(({ pattern, say, fix, severity }): LineProblem[] => {
      const found: LineProblem[] = [];
      for (const match of source.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
        found.push({
          ...text.placeOf(match.index),
          message: say(match),
          fix: fix(match),
          ...(severity && { severity }),
        });
        // Later patterns must not find the same text.
        source = source.slice(0, match.index) + blank(match[0]) + source.slice(match.index + match[0].length);
      }
      return found;
    });
  });
}

/** Finds a footnote that a paragraph seems to define without a colon. */
function unmarkedNote({ node, parents }: PlacedNode, body: string): string | undefined {
  const parent = parents.at(-1);
  if (node.type !== 'text' || parent?.type !== 'paragraph' || parent.children[0] !== node) return undefined;
  return /^\[\^([^\]\s]+)\][ \t]+\S/.exec(body.slice(node.position?.start.offset, node.position?.end.offset))?.[1];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
