import { Parser } from 'htmlparser2';
import { marks } from '#domain/formats/marks.ts';
import type { Wordings } from '../search/wordings.ts';

type ListedWords = Pick<Wordings, 'synonyms' | 'nearest'>;

/** List items below the mark: synonyms with commas between them, or words with a colon and their nearest topic. */
export function findWordings(html: string): ListedWords {
  const found: ListedWords = { synonyms: [], nearest: [] };
  if (!html.includes(marks.searchSynonyms)) return found;
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
      const [words = '', topic] = item.split(':');
      const group = words.split(',').map((word) => word.trim());
      if (topic === undefined) found.synonyms.push(group);
      else found.nearest.push([topic.trim(), ...group]);
      item = undefined;
    },
  });
  parser.end(html);
  return found;
}
