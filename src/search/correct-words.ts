import { readQuery, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Spelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { isAmount, isUnit } from './unmatched-words.ts';

export interface Correction {
  /** The corrected query. */
  text: string;
  /** Words that the index lacks, and that can be no slips for words that it has. */
  missing: string[];
  /** The query with the nearest words for missing ones. */
  offered?: string;
}

/** Undefined when nothing changes. */
export async function correctWords(
  index: SearchIndex,
  { words, phrases }: Query,
  unmatched: string[],
): Promise<Correction | undefined> {
  if (unmatched.length === 0) return undefined;
  const spelling = await index.spelling();
  const read = await Promise.all(
    words.map(async (word, at) => {
      // Of an amount, both words count.
      const whole = isAmount(word, words[at + 1]) ? `${word} ${words[at + 1]}` : word;
      const meaning = unmatched.includes(word) ? await meaningOf(whole, index, spelling) : { meant: word };
      return { word: whole, ...meaning };
    }),
  );
  if (read.every(({ meant }, at) => words[at] === meant)) return undefined;
  const quoted = phrases.map((phrase) => `"${phrase}"`);
  const text = [...read.flatMap(({ meant }) => meant ?? []), ...quoted].join(' ');
  const { names, dates, typed } = readQuery(text, index.names);
  // A short word or the unit of an amount says nothing by itself.
  const hasSense =
    [...quoted, ...names, ...dates].length > 0 ||
    typed.some((word) => word.length > 2 && !isUnit(word) && !isStopWord(word));
  return {
    text: hasSense ? text : '',
    missing: read.flatMap(({ word, meant }) => (meant === undefined ? word : [])),
    ...(read.some(({ offered }) => offered) && {
      offered: [...read.flatMap(({ meant, offered }) => meant ?? offered ?? []), ...quoted].join(' '),
    }),
  };
}

async function meaningOf(
  text: string,
  index: SearchIndex,
  spelling: Spelling,
): Promise<{ meant?: string; offered?: string }> {
  const isNumber = /\d/.test(text);
  const isKnown = isNumber
    ? !text.includes('.') && (await index.find(`"${text}"`, {})).length > 0
    : spelling.knows(text);
  if (isKnown) return { meant: text.split(' ')[0] ?? '' };
  const [synonym] = index.synonyms.of(text);
  const near = synonym ? { word: synonym, isSlip: true } : isNumber ? undefined : spelling.nearest(text);
  return near ? { [near.isSlip ? 'meant' : 'offered']: near.word } : {};
}
