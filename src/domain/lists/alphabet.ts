import type { Archive } from '#domain/model/archive.ts';
import { articlePath, entryPath } from '#domain/model/urls.ts';

/** `day` is missing for a topic. */
export interface AlphabetLine {
  name: string;
  path: string;
  day?: string;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Ignores punctuation and articles such as “The”. */
export function alphabet({ articles, topics }: Archive): { letter: string; lines: AlphabetLine[] }[] {
  const lines: AlphabetLine[] = [
    ...articles.map(({ id, title, day }) => ({ name: title, path: articlePath(id), day })),
    ...topics.map(({ id, name }) => ({ name, path: entryPath('topics', id) })),
  ];
  lines.sort((a, b) => collator.compare(keyOf(a.name), keyOf(b.name)) || (a.path < b.path ? -1 : 1));
  const letters = new Map<string, AlphabetLine[]>();
  for (const line of lines) {
    const letter = letterOf(line.name);
    const list = letters.get(letter);
    if (list) list.push(line);
    else letters.set(letter, [line]);
  }
  return [...letters].map(([letter, list]) => ({ letter, lines: list }));
}

function keyOf(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(the|an?) /i, '');
}

function letterOf(name: string): string {
  const first = keyOf(name).normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '0–9';
}
