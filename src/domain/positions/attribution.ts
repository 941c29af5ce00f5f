import type { Actor } from '#domain/model/actor.ts';
import { claimKinds, type Claim } from '#domain/model/claim.ts';
import { formatDate } from '#domain/time/format-date.ts';

const list = new Intl.ListFormat('en-GB');

/** For example `Wendy Sherman and United States`. */
export function formatNames(actors: Pick<Actor, 'name'>[]): string {
  return list.format(actors.map(({ name }) => name));
}

/** Writes the words that must precede a claim: `NATO, 16 December 2021, rejection`. */
export function formatAttribution({ by, date, kind }: Pick<Claim, 'by' | 'date' | 'kind'>): string {
  return `${formatNames(by)}, ${formatDate(date)}, ${claimKinds[kind].toLowerCase()}`;
}
