import { oldestClaimFirst, type Claim } from '#domain/model/claim.ts';
import type { Question } from '#domain/model/question.ts';

/** Every list is in order of time. */
export interface Thread {
  claim: Claim;
  answers: Thread[];
  /** Other claims that the claim answers. */
  alsoAnswers: Claim[];
  /** Answers under another claim or at another question. */
  alsoAnsweredBy: Claim[];
}

/** Each claim is there once: under the first claim that it answers. A circle of answers is under one of its claims. */
export function threadsOf({ claims }: Pick<Question, 'claims'>): Thread[] {
  return arrange(claims);
}

/** Answers on any question, with their own answers. */
export function answersTo(claim: Claim): Thread[] {
  const threads = arrange([...withAnswers(claim)].sort(oldestClaimFirst), claim);
  return threads.flatMap((thread) => (thread.claim === claim ? thread.answers : [thread]));
}

/** Includes the claim itself and answers to answers. */
export function withAnswers(claim: Claim): Set<Claim> {
  const reached = new Set([claim]);
  // The loop also visits items that are added to the set.
  for (const at of reached) for (const answer of at.answeredBy) reached.add(answer);
  return reached;
}

/** `claims` are in order of time. `top` has no parent. */
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
