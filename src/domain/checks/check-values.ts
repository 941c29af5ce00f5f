import type { ArchiveOptions } from '#domain/model/archive.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import { problem, type KeyPath, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { findMixedWord } from './characters.ts';
import { writtenEntries } from './written-entries.ts';

export function checkValues(entries: Entries, options: ArchiveOptions): Problem[] {
  return collectionNames.flatMap((name) => writtenEntries(name, entries, options).flatMap(valueProblems));
}

function valueProblems(entry: Entry<object>): Problem[] {
  return valuesIn(entry.data, []).flatMap(({ key, value }): Problem[] => {
    if (Array.isArray(value)) return doubled(entry, key, value);
    const found = problemIn(`"${key.join('.')}"`, value) ?? directionProblem(entry, key, value);
    return found ? [problem(entry, key, found)] : [];
  });
}

const markupPattern =
  /\*\*|~~|\[\[|\]\(|\[\^|<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,});|`[^`]+`|(?<![\p{L}\d*_])([*_])(?=[^\s*_])[^*_]*[^\s*_]\1(?![\p{L}\d*_])|\\[!-/:-@[-`{-~]/iu;

function problemIn(name: string, text: string): ProblemText | undefined {
  if (text === '') return undefined;
  if (text.trim() === '') return { message: `${name} contains only spaces.`, fix: 'Fill it in.' };
  if (/[\n\r]/.test(text)) {
    return { message: `${name} contains a line break.`, fix: 'Write it on one line, or over several below ">-".' };
  }
  if (text !== text.trim()) return { message: `${name} starts or ends with a space.`, fix: 'Take it out.' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { message: `${name} has no letter or digit.`, fix: 'Write it in words.' };
  const mixed = findMixedWord(text);
  if (mixed) return { message: `${name}: ${mixed.message}`, fix: mixed.fix };
  const markup = markupPattern.exec(text)?.[0];
  if (markup === undefined) return undefined;
  const message = `The markup ${markup} in ${name} would be printed as it is.`;
  return { message, fix: 'A field is plain text: take it out.', severity: 'warning' };
}

const leftToRight = /\p{Script=Latin}/u;
const rightToLeft =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** A field has no element that could set the direction of some of its words. Those with a language have one. */
function directionProblem({ data }: Entry<object>, key: KeyPath, text: string): ProblemText | undefined {
  const isAddress = /^https?:/.test(text);
  const hasLanguage = key.at(-1) === 'nativeName' || (key.at(-1) === 'title' && 'language' in data);
  if (isAddress || hasLanguage || !rightToLeft.test(text) || !leftToRight.test(text)) return undefined;
  const message = `"${key.join('.')}" mixes two directions of writing: readers see its signs and numbers in another order.`;
  return { message, fix: 'Write them in Latin letters.', severity: 'warning' };
}

/** Skips ids, which have no spaces: another check reports them. */
function doubled(entry: Entry<object>, key: KeyPath, list: unknown[]): Problem[] {
  const seen = new Set<string>();
  return list.flatMap((item, index) => {
    const text = JSON.stringify(item);
    const isDoubled = seen.has(text) && (typeof item === 'object' || text.includes(' '));
    seen.add(text);
    if (!isDoubled) return [];
    const message = `"${[...key, index].join('.')}" says the same as an item before it.`;
    return [problem(entry, [...key, index], { message, fix: 'Take one of the two out.' })];
  });
}

function valuesIn(value: unknown, key: KeyPath): { key: KeyPath; value: string | unknown[] }[] {
  if (typeof value === 'string') return [{ key, value }];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, item]) =>
    valuesIn(item, [...key, Array.isArray(value) ? Number(name) : name]),
  );
  return Array.isArray(value) ? [{ key, value }, ...inner] : inner;
}
