import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { slipsOf } from '../search/slips.ts';
import { stemOf } from '../search/words-of.ts';

let speller: ReturnType<typeof nspell> | undefined;

/** Names that the dictionary lacks, one slip away from a word of the archive. */
const otherNames = ['baer', 'browder', 'pskov'];

/** English words and names that could be slips for a word of `vocabulary`, but are words of their own. */
export function findRealWords(vocabulary: string[]): string[] {
  const english = (speller ??= nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic)));
  const known = new Set(vocabulary.map(stemOf));
  const slips = [...new Set(vocabulary.flatMap(slipsOf))].filter((word) => !known.has(stemOf(word)));
  return slips
    .filter(
      (word) =>
        otherNames.includes(word) ||
        [word, word.charAt(0).toUpperCase() + word.slice(1)].some((form) => english.correct(form)),
    )
    .sort();
}
