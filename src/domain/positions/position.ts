import { sides, type Side } from '#domain/model/actor.ts';
import type { Archive } from '#domain/model/archive.ts';
import type { Claim } from '#domain/model/claim.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Question } from '#domain/model/question.ts';
import { withAnswers } from './thread.ts';

/** Where each side stood on each question: a row for each question, with a cell for each side. */
export interface Positions {
  /** The sides that have said something by then, in their order. */
  sides: Side[];
  rows: { question: Question; cells: Claim[][] }[];
}

/**
 * The latest claim of each side on each question that is certain to have been made by a day, as `YYYY-MM-DD`. Where the
 * dates do not say which of several was the latest, the cell holds all of them, in the order of time: two claims of one
 * day, or one of 17 December and one of some day in December.
 */
export function positionsAt({ questions, claims }: Archive, day: string): Positions {
  const known = new Set(claims.filter((claim) => certainDayOf(claim) <= day));
  const columns = (Object.keys(sides) as Side[]).filter((side) => [...known].some((claim) => isSaidBy(side, claim)));
  return {
    sides: columns,
    rows: questions.map((question) => ({
      question,
      cells: columns.map((side) =>
        latestOf(question.claims.filter((claim) => known.has(claim) && isSaidBy(side, claim))),
      ),
    })),
  };
}

/** The days on which a claim becomes certain, the first first: only on these does a position change. */
export function positionDays(claims: Claim[]): string[] {
  return [...new Set(claims.map(certainDayOf))].sort();
}

/** The claims that are certain since a day, and were not before. */
export function claimsSince(claims: Claim[], day: string): Claim[] {
  return claims.filter((claim) => certainDayOf(claim) === day);
}

/**
 * The first day on which a claim is certain to have been made: the last that its date can mean, for a claim of
 * “December 2021” may be one of its last day; or the last that the date of an answer can mean, if that is earlier, for
 * nobody answers what was not said.
 */
export function certainDayOf(claim: Claim): string {
  const days = [...withAnswers(claim)].map(({ date }) => lastDayOf(date)).sort();
  return days.find((day) => day >= firstDayOf(claim.date)) ?? lastDayOf(claim.date);
}

function isSaidBy(side: Side, { by }: Claim): boolean {
  return by.some((actor) => actor.side === side);
}

/** Those that no other is certainly later than. */
function latestOf(claims: Claim[]): Claim[] {
  return claims.filter((claim) => claims.every((other) => firstDayOf(other.date) <= certainDayOf(claim)));
}
