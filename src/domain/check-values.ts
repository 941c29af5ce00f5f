import type { Entry } from './collections.ts';
import type { KeyPath, Problem } from './problems.ts';
import { findUnseen } from './unseen.ts';

/** What no text of an entry may be: empty but for spaces, on several lines, or with characters that cannot be seen. */
export function checkValues(entry: Entry<object>): Problem[] {
  return textsIn(entry.data, []).flatMap(({ key, text }): Problem[] => {
    const mistake = mistakeIn(`"${key.join('.')}"`, text);
    return mistake ? [{ file: entry.file, place: { key: [...entry.key, ...key] }, ...mistake }] : [];
  });
}

function mistakeIn(name: string, text: string): { message: string; fix: string } | undefined {
  if (text !== '' && text.trim() === '') return { message: `${name} holds nothing but spaces.`, fix: 'Fill it in.' };
  if (/[\n\r]/.test(text)) {
    return { message: `${name} holds a line break.`, fix: 'Write it on one line, or over several below ">-".' };
  }
  if (text !== text.trim()) return { message: `${name} begins or ends with a space.`, fix: 'Take it out.' };
  const unseen = findUnseen(text);
  return unseen && { message: `${name}: ${unseen.message}`, fix: unseen.fix };
}

function textsIn(value: unknown, key: KeyPath): { key: KeyPath; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, [...key, Array.isArray(value) ? Number(name) : name]),
  );
}
