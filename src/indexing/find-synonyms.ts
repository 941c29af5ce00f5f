import { Parser } from 'htmlparser2';
import { marks } from '#domain/formats/marks.ts';

/** List items below the mark, with commas between synonyms. */
export function findSynonyms(html: string): string[][] {
  const groups: string[][] = [];
  if (!html.includes(marks.searchSynonyms)) return groups;
  let depth = 0;
  let item: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth > 0 || marks.searchSynonyms in attributes) depth++;
      if (depth > 0 && name === 'li') item = '';
    },
    ontext(text) {
      if (item !== undefined) item += text;
    },
    onclosetag(name) {
      if (depth > 0) depth--;
      if (name !== 'li' || item === undefined) return;
      groups.push(item.split(',').map((word) => word.trim()));
      item = undefined;
    },
  });
  parser.end(html);
  return groups;
}
