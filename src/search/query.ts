import type { NamedPage, NameMatch, Names } from './name-table.ts';
import { findDates, type QueryDate } from './query-dates.ts';
import { isStopWord } from './stop-words.ts';
import { stemOf, wordsOf } from './words-of.ts';

/** What a reader has typed, understood. */
export interface Query {
  text: string;
  /** What stood in quotation marks, when that was all. */
  phrase?: string;
  /** The words to look for as they were typed, without dates and without those that say nothing. */
  typed: string[];
  /** The same with each name in the form that the texts use: a word by itself, the words of a name together. */
  units: string[][];
  names: NameMatch[];
  /** The names that the texts use in another form, each with it. */
  read: { typed: string; form: string }[];
  /** The pages that the query names, when it says nothing else. */
  named: NamedPage[];
  /** Partial dates, or days of any year as `--01-10`. */
  dates: string[];
  isQuestion: boolean;
}

/** A piece of a query: a name, a date or a word. */
type Piece = NameMatch | QueryDate | { at: number; length: 1 };

const question =
  /\?\s*$|^\s*(who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|explain)\b/i;

export function readQuery(text: string, names: Names): Query {
  const [, phrase] = /^\s*["“„«](.+)["”“»]\s*$/.exec(text) ?? [];
  const words = wordsOf(text);
  const found = names.findIn(words).filter(({ at, length }) => length > 1 || !isStopWord(words[at] ?? ''));
  const dates = findDates(words).filter((date) => !found.some((name) => overlap(name, date)));
  const pieces = inOrder(words, [...found, ...dates]);
  const said = pieces.filter((piece) => 'date' in piece || 'pages' in piece || !isStopWord(words[piece.at] ?? ''));
  // A query of such words alone means them.
  const undated = (said.length > 0 ? said : pieces).filter((piece) => !('date' in piece));
  const wordsIn = ({ at, length }: Piece): string[] => words.slice(at, at + length);
  const [only] = undated;
  return {
    text,
    ...(phrase && { phrase }),
    typed: undated.flatMap(wordsIn),
    units: undated.map((piece) => ('pages' in piece ? wordsOf(formOf(piece)) : wordsIn(piece))),
    names: found,
    read: found
      .filter((match) => stemsOf(wordsOf(formOf(match))) !== stemsOf(wordsIn(match)))
      .map((match) => ({ typed: match.name, form: formOf(match) })),
    named: only && 'pages' in only && undated.length === 1 && dates.length === 0 ? only.pages : [],
    dates: dates.map(({ date }) => date),
    isQuestion: question.test(text),
  };
}

/** The form of a name that the texts use, when it is the name of one thing. */
function formOf({ pages, name }: NameMatch): string {
  const forms = pages.map(({ names: [most = name], used }) => (used > 0 ? most : name));
  return new Set(forms.map((form) => wordsOf(form).join(' '))).size === 1 ? (forms[0] ?? name) : name;
}

function stemsOf(words: string[]): string {
  return words.map(stemOf).join(' ');
}

function overlap(a: Piece, b: Piece): boolean {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}

/** The pieces and, between them, the words that belong to none. */
function inOrder(words: string[], pieces: Piece[]): Piece[] {
  const single = words.map((_, at) => ({ at, length: 1 as const }));
  return [...pieces, ...single.filter((word) => !pieces.some((piece) => overlap(piece, word)))].sort(
    (a, b) => a.at - b.at,
  );
}
