import type { Finding } from '../finding.ts';
import type { PlacedNode } from '../placed-nodes.ts';

/** Letters that are not Latin; without a language, screen readers spell them out or leave them out. */
const letter = String.raw`(?!\p{Script=Latin})\p{L}`;
const foreign = new RegExp(String.raw`${letter}(?:[\p{L}\p{M}\s'’-]*(?:${letter}))?`, 'u');

/** Words in another script need their language: a problem in running text, a warning inside quotation marks. */
export function checkLanguage(nodes: PlacedNode[]): Finding[] {
  return nodes.flatMap(({ node, line, column, hasLanguage }): Finding[] => {
    if (node.type !== 'text' || hasLanguage) return [];
    const found = foreign.exec(node.value);
    if (!found) return [];
    const before = node.value.slice(0, found.index);
    const isQuoted = /[“"„«‘'][^”"»’']*$/.test(before);
    const message = `“${found[0]}” does not say which language it is in.`;
    const fix = `Write <span lang="uk">${found[0]}</span>, with uk, ru or the language that it is.`;
    const lines = before.split('\n');
    const place =
      lines.length === 1
        ? { line, column: column + before.length }
        : { line: line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
    return [{ ...place, message, fix, ...(isQuoted && { severity: 'warning' as const }) }];
  });
}
