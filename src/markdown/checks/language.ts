import { shortened } from '#domain/model/problems.ts';
import type { LineProblem } from '#domain/model/problems.ts';
import { sourceOf } from '../text-source.ts';
import type { Body } from './check-body.ts';

/** Without a language, screen readers spell non-Latin letters out or leave them out. */
const letter = String.raw`(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}`;
const foreign = new RegExp(String.raw`${letter}(?:[\p{L}\p{M} '’-]*${letter})?`, 'gu');

const addresses = /(?:https?:\/\/|www\.)\S+/giu;

/** An error in running text, a warning inside quotation marks. */
export function checkLanguage({ nodes, source }: Body): LineProblem[] {
  return nodes.flatMap((placed): LineProblem[] => {
    if (placed.node.type !== 'text' || placed.hasLanguage) return [];
    const text = sourceOf(placed, source);
    if (!text) return [];
    // Another check reports letters in an address, where an element would break it.
    const words = text.source.replace(addresses, (address) => ' '.repeat(address.length));
    return [...words.matchAll(foreign)].map((found) => {
      const isQuoted = /[“"„«‘'][^”"»’']*$/.test(text.source.slice(0, found.index));
      const quoted = shortened(found[0], 40);
      const message = `“${quoted}” does not say which language it is in.`;
      const fix = `Write <span lang="uk">${quoted}</span>, with uk, ru or another language code.`;
      return { ...text.placeOf(found.index), message, fix, ...(isQuoted && { severity: 'warning' as const }) };
    });
  });
}
