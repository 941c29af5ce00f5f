import { keyOf, type NamedPage, type NameMatch, type Names } from './name-table.ts';
import { datesWithin, findDates, spellDates, type QueryDate } from './query-dates.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words-of.ts';

export interface Query {
  /** All words outside of phrases. */
  words: string[];
  /** Words in quotation marks, in this order. */
  phrases: string[];
  /** Search words as typed, without dates and stop words. */
  typed: string[];
  /** `typed` with names in the form of the texts; a name is one unit. */
  units: string[][];
  names: NameMatch[];
  /** Names that the texts use in another form. */
  read: { typed: string; form: string }[];
  /** Set when the query is only a name. */
  named: NamedPage[];
  /** Partial dates, or days of any year as `--01-10`. */
  dates: string[];
  isQuestion: boolean;
}

type Piece = NameMatch | QueryDate | { at: number; length: 1 };

const quoted = /["“”„«»]([^"“”„«»]*[\p{L}\d][^"“”„«»]*)["“”„«»]/gu;

const question =
  /\?\s*$|^\s*(who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|explain)\b/i;

export function readQuery(typed: string, names: Names): Query {
  const text = spellDates(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  const words = wordsOf(spellAmounts(text.replace(quoted, ' ')));
  const found = names.findIn(words).filter(({ at, length }) => length > 1 || !isStopWord(words[at] ?? ''));
  const dates = findDates(words).filter((date) => !found.some((name) => overlap(name, date)));
  const pieces = inOrder(words, [...found, ...dates]);
  const meaningful = pieces.filter(
    (piece) => 'date' in piece || 'pages' in piece || !isStopWord(words[piece.at] ?? ''),
  );
  // A query of stop words alone means them.
  const undated = (meaningful.length > 0 ? meaningful : pieces).filter((piece) => !('date' in piece));
  const wordsIn = ({ at, length }: Piece): string[] => words.slice(at, at + length);
  const [only] = undated;
  return {
    words,
    phrases: [...text.matchAll(quoted)].map(([, phrase = '']) => phrase.trim()),
    typed: undated.flatMap(wordsIn),
    units: undated.map((piece) => ('pages' in piece ? wordsOf(formOf(piece)) : wordsIn(piece))),
    names: found,
    read: found
      .filter((match) => keyOf(wordsOf(formOf(match))) !== keyOf(wordsIn(match)))
      .map((match) => ({ typed: match.name, form: formOf(match) })),
    named: only && 'pages' in only && undated.length === 1 && dates.length === 0 ? only.pages : [],
    dates: [...new Set(dates.flatMap(({ date }) => datesWithin(date)))],
    isQuestion: question.test(text),
  };
}

/** Writes `300m` and `€5bn` as the texts do. */
function spellAmounts(text: string): string {
  const units: Record<string, string> = { k: '000', b: ' billion' };
  return text.replace(
    /(\d)([km]|mn|bn)(?![\p{L}\d])/giu,
    (_, digit: string, unit: string) => digit + (units[unit.charAt(0).toLowerCase()] ?? ' million'),
  );
}

/** The form of the texts, if all pages agree on one. */
function formOf({ pages, name }: NameMatch): string {
  const forms = pages.map(({ names: [most = name], used }) => (used > 0 ? most : name));
  return new Set(forms.map((form) => wordsOf(form).join(' '))).size === 1 ? (forms[0] ?? name) : name;
}

function overlap(a: Piece, b: Piece): boolean {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}

function inOrder(words: string[], pieces: Piece[]): Piece[] {
  const single = words.map((_, at) => ({ at, length: 1 as const }));
  return [...pieces, ...single.filter((word) => !pieces.some((piece) => overlap(piece, word)))].sort(
    (a, b) => a.at - b.at,
  );
}
