import { z } from 'zod';
import type { LinkedEntry } from './linked.ts';
import { partialDate } from '#domain/time/partial-date.ts';
import type { Topic } from './topic.ts';
import { webAddressProblem } from './web-address.ts';

function webAddress(sentence: string): z.ZodString {
  return z
    .string()
    .max(2000)
    .check(({ value, issues }) => {
      const problem = webAddressProblem(value);
      if (problem) issues.push({ code: 'custom', input: value, message: problem.message });
    })
    .meta({ format: 'uri' })
    .describe(`${sentence} Write https://, the host and the path.`);
}

export const sourceSchema = z.strictObject({
  publisher: z.string().min(1).max(200).describe('Who published it.'),
  title: z.string().min(1).max(400).describe('The title as the source has it, in its own language.'),
  date: partialDate('When it was published.').optional(),
  kind: z.enum(['news', 'official', 'reference']).describe('news, official (a primary text) or reference.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'this is not a language code')
    .default('en')
    .describe('The BCP 47 code of the language of the title, such as de or uk.'),
  url: webAddress('Where it was published.').optional(),
  archivedUrl: webAddress('Where a web archive keeps a copy.').optional(),
  note: z.string().min(1).max(400).optional().describe('One sentence that a reader of the source should know.'),
});

export type SourceData = z.infer<typeof sourceSchema>;

export interface Source extends LinkedEntry<'sources'> {
  /** Topics with an introduction that cites it, by id. */
  citedByTopics: Topic[];
}

/** Undated sources come last. */
export function oldestSourceFirst(a: Source, b: Source): number {
  const [x, y] = [a.date ?? '9999', b.date ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

/** Keeps the given order. Undated sources have no year. */
export function sourcesByYear(sources: Source[]): { year: string | undefined; sources: Source[] }[] {
  const years = Map.groupBy(sources, ({ date }) => date?.slice(0, 4));
  return [...years].map(([year, list]) => ({ year, sources: list }));
}
