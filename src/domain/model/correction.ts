import { z } from 'zod';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { dayIn } from '#domain/time/instant.ts';
import { day } from '#domain/time/partial-date.ts';

export const correctionSeverities = {
  substantive: 'Substantive correction',
  minor: 'Minor correction',
} as const;

export type CorrectionSeverity = keyof typeof correctionSeverities;

export const correction = z
  .strictObject({
    date: day('The day on which the error was corrected.'),
    severity: z
      .enum(Object.keys(correctionSeverities) as [CorrectionSeverity, ...CorrectionSeverity[]])
      .describe('How much it mattered: substantive when it could mislead a reader on a fact, else minor.'),
    was: z.string().min(1).max(400).describe('What the text said before.'),
    now: z.string().min(1).max(400).describe('What it says now.'),
    reason: z.string().min(1).max(400).describe('One sentence on how the error happened, or how it was found.'),
    statement: z
      .string()
      .min(1)
      .max(400)
      .optional()
      .describe('Words that occur once in the text, as readers see them. The correction is marked there.'),
  })
  .describe('An error in a published text that was corrected.');

export type Correction = z.infer<typeof correction>;

export interface MadeCorrection {
  article: Article;
  correction: Correction;
  /** From 1, within its article; part of its id on the page. */
  number: number;
  /** The time when readers had the corrected text. */
  time: string;
}

/** Latest first. `zone` is the zone of the days. */
export function correctionsOf({ articles }: Pick<Archive, 'articles'>, zone: string): MadeCorrection[] {
  return articles
    .flatMap((article) =>
      article.corrections.map((correction, index) => ({
        article,
        correction,
        number: index + 1,
        time: timeOfCorrection(article, correction, zone) ?? article.date,
      })),
    )
    .sort((a, b) => compare(b.correction.date, a.correction.date) || b.number - a.number);
}

/** The ledger entry has the same kind and day. */
export function timeOfCorrection(
  { revisions }: { revisions: { kind: string; time: string }[] },
  { date }: Pick<Correction, 'date'>,
  zone: string,
): string | undefined {
  return revisions.find(({ kind, time }) => kind === 'correction' && dayIn(zone, time) === date)?.time;
}

/** `number` counts within the article, from 1. */
export function correctionId(number: number): string {
  return `correction-${number}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
