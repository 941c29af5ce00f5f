import { oldestClaimFirst, type Claim } from '#domain/model/claim.ts';
import type { Question } from '#domain/model/question.ts';

/** A claim with what was said in answer to it. Every list is in the order of time. */
export interface Thread {
  claim: Claim;
  answers: Thread[];
  /** What the claim answers besides the one that it stands under. */
  alsoAnswers: Claim[];
  /** Answers that stand elsewhere: under another claim or at another question. */
  alsoAnsweredBy: Claim[];
}

/**
 * The claims of a question, each exactly once: an answer stands under what it answers, and under the first in time when
 * it answers several. Claims that answer each other in a circle hang from one of them.
 */
export function threadsOf({ claims }: Pick<Question, 'claims'>): Thread[] {
  return arrange(claims);
}

/** What was said in answer to a claim, on any question, and in answer to that. */
export function answersTo(claim: Claim): Thread[] {
  const threads = arrange([...withAnswers(claim)].sort(oldestClaimFirst), claim);
  return threads.flatMap((thread) => (thread.claim === claim ? thread.answers : [thread]));
}

/** A claim, what answers it, what answers that, and so on. */
export function withAnswers(claim: Claim): Set<Claim> {
  const reached = new Set([claim]);
  // A set that grows while it is walked is walked to its new end.
  for (const at of reached) for (const answer of at.answeredBy) reached.add(answer);
  return reached;
}

/** `claims` are in the order of time; `top` stands under nothing. */
function arrange(claims: Claim[], top?: Claim): Thread[] {
  const places = placesOf(claims, top);
  const below = Map.groupBy(claims, (claim) => places.get(claim));
  const threadOf = (claim: Claim): Thread => ({
    claim,
    answers: (below.get(claim) ?? []).map(threadOf),
    alsoAnswers: claim.answers.filter((asked) => asked !== places.get(claim)).sort(oldestClaimFirst),
    alsoAnsweredBy: claim.answeredBy.filter((answer) => places.get(answer) !== claim),
  });
  return (below.get(undefined) ?? []).map(threadOf);
}

/** The claim that each one stands under; the others stand under none. */
function placesOf(claims: Claim[], top: Claim | undefined): Map<Claim, Claim> {
  const all = new Set(claims);
  const places = new Map<Claim, Claim>();
  const isBelow = (claim: Claim | undefined, other: Claim): boolean =>
    claim === other || (claim !== undefined && isBelow(places.get(claim), other));
  for (const claim of claims) {
    const [first] = claim.answers.filter((asked) => all.has(asked) && !isBelow(asked, claim)).sort(oldestClaimFirst);
    if (first && claim !== top) places.set(claim, first);
  }
  return places;
}
