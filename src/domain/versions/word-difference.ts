import { alignLists } from './align.ts';

export interface Part {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** All tokens together give the text. */
const token = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

export function wordsIn(text: string): string[] {
  return (text.match(token) ?? []).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** The parts except `added` give the earlier text; those except `removed` give the later text. */
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

/** Joins changes around a space or short word that stayed by chance. */
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
