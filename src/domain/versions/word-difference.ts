import { alignLists } from './align.ts';

/** A piece of a text that was changed: in both, in the later or in the earlier one only. */
export interface Part {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** Matches words, what is between them, and single signs: all tokens of a text make the text again. */
const token = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

/** The words of a text, without what stands between them. */
export function wordsIn(text: string): string[] {
  return (text.match(token) ?? []).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/**
 * What has changed from one text to another, word by word. The parts that are not added make the earlier text, those
 * that are not removed the later one.
 */
export function diffWords(from: string, to: string): Part[] {
  const [before, after] = [from.match(token) ?? [], to.match(token) ?? []];
  const parts: Part[] = [];
  let [start, next] = [0, 0];
  for (const [index, other] of [...alignLists(before, after), [before.length, after.length] as const]) {
    push(parts, 'removed', before.slice(start, index).join(''));
    push(parts, 'added', after.slice(next, other).join(''));
    push(parts, 'same', before[index] ?? '');
    [start, next] = [index + 1, other + 1];
  }
  return joinChanges(parts);
}

function push(parts: Part[], change: Part['change'], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.change === change) last.text += text;
  else parts.push({ change, text });
}

/** Takes a space or a little word that stayed by chance into the changes around it, which are read at once then. */
function joinChanges(parts: Part[]): Part[] {
  const joined: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    push(joined, 'removed', removed);
    push(joined, 'added', added);
    [removed, added] = ['', ''];
  };
  parts.forEach(({ change, text }, index) => {
    const isInside = removed + added !== '' && index < parts.length - 1;
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else if (isInside && isSlight(text)) [removed, added] = [removed + text, added + text];
    else {
      flush();
      joined.push({ change, text });
    }
  });
  flush();
  return joined;
}

function isSlight(text: string): boolean {
  const words = wordsIn(text);
  return words.length < 3 && words.every(({ length }) => length <= 3);
}
