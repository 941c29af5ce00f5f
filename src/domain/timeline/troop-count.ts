import { formatNames } from '#domain/positions/attribution.ts';
import type { Claim } from '#domain/model/claim.ts';
import { formatDate } from '#domain/time/format-date.ts';
import type { Question } from '#domain/model/question.ts';

export type TroopForm = 'count' | 'projection' | 'announcement';

export interface TroopCount {
  claim: Claim & { quantity: NonNullable<Claim['quantity']> };
  form: TroopForm;
  /** For readers: `169,000–190,000`. */
  number: string;
  /** For the chart: short speaker, number, and its form unless it is a count. */
  label: string;
}

export function troopCountsOf(claims: Claim[]): TroopCount[] {
  return claims.flatMap((claim) => {
    const { quantity } = claim;
    if (quantity?.unit !== 'soldiers') return [];
    const form = quantity.projection ? 'projection' : claim.kind === 'announcement' ? 'announcement' : 'count';
    const number = formatNumber(quantity);
    return [{ claim: { ...claim, quantity }, form, number, label: `${shortSpeaker(claim)}: ${number}${words[form]}` }];
  });
}

export function describeTroopCounts(counts: TroopCount[]): string {
  const sorted = counts.toSorted((a, b) => a.claim.quantity.low - b.claim.quantity.low);
  const describe = ({ claim, number }: TroopCount): string =>
    `${number} (${formatNames(claim.by)}, ${formatDate(claim.date)})`;
  const plain = sorted.filter(({ form }) => form === 'count');
  const [lowest, highest] = [plain[0], plain.at(-1)];
  if (!lowest || !highest || lowest === highest) return `Numbers of soldiers: ${sorted.map(describe).join('; ')}.`;
  return `Counts of soldiers run from ${describe(lowest)} to ${describe(highest)}.`;
}

/** Undefined without numbers. */
export function findTroopQuestion(questions: Question[]): Question | undefined {
  const numbers = (question: Question): number => troopCountsOf(question.claims).length;
  const [first] = questions.filter((question) => numbers(question) > 0).sort((a, b) => numbers(b) - numbers(a));
  return first;
}

/** `169,000–190,000`. */
export function formatNumber({ low, high }: { low: number; high?: number | undefined }): string {
  return [low, high].flatMap((end) => (end === undefined ? [] : [format.format(end)])).join('–');
}

const format = new Intl.NumberFormat('en-GB');

const words: Record<TroopForm, string> = { count: '', projection: ', a projection', announcement: ', announced' };

function shortSpeaker({ by }: Claim): string {
  const speaker = by.find(({ kind }) => kind === 'state' || kind === 'organisation') ?? by[0];
  return speaker?.name ?? '';
}
