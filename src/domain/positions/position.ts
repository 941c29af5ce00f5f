import { sides, type Side } from '#domain/model/actor.ts';
import type { Archive } from '#domain/model/archive.ts';
import type { Claim } from '#domain/model/claim.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Question } from '#domain/model/question.ts';
import { withAnswers } from './thread.ts';

/** A row for each question, with a cell for each side. */
export interface Positions {
  sides: Side[];
  rows: { question: Question; cells: Claim[][] }[];
}

/**
 * Includes only claims that were certainly made by `day` (`YYYY-MM-DD`). If the latest is unclear, the cell holds all
 * candidates in order of time.
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

/** The days on which a claim becomes certain, earliest first. Positions change only on these days. */
export function positionDays(claims: Claim[]): string[] {
  return [...new Set(claims.map(certainDayOf))].sort();
}

/** Claims that become certain on that day. */
export function claimsSince(claims: Claim[], day: string): Claim[] {
  return claims.filter((claim) => certainDayOf(claim) === day);
}

/**
 * The first day on which a claim was certainly made: the last day that its date can mean. If the last day of an answer
 * is earlier, that day counts, since an answer comes after its claim.
 */
export function certainDayOf(claim: Claim): string {
  const days = [...withAnswers(claim)].map(({ date }) => lastDayOf(date)).sort();
  return days.find((day) => day >= firstDayOf(claim.date)) ?? lastDayOf(claim.date);
}

function isSaidBy(side: Side, { by }: Claim): boolean {
  return by.some((actor) => actor.side === side);
}

/** The claims that no other claim certainly follows. */
function latestOf(claims: Claim[]): Claim[] {
  return claims.filter((claim) => claims.every((other) => firstDayOf(other.date) <= certainDayOf(claim)));
}
