import { correctionId } from '../domain/correction.ts';
import { formatDate } from '../domain/format-date.ts';
import { isDay } from '../domain/partial-date.ts';

/** Words of a text with what became of them: readers see it at their place. */
export interface StatementMark {
  /** As readers see the words, without markup. */
  statement: string;
  className: string;
  /** What is written behind the words, and the id in the page that it leads to. */
  label: string;
  target: string;
}

/** A correction as it comes out of frontmatter, whoever has read that. */
interface WrittenCorrection {
  statement?: unknown;
  date?: unknown;
}

/** The statements that the fields of an article have marked in its text. The fields may be of any form. */
export function statementMarksOf(fields: unknown): StatementMark[] {
  const { corrections = [] } = (typeof fields === 'object' && fields !== null ? fields : {}) as {
    corrections?: unknown;
  };
  if (!Array.isArray(corrections)) return [];
  return corrections.flatMap((correction: WrittenCorrection | null, index) => {
    const { statement, date } = correction ?? {};
    if (typeof statement !== 'string' || statement.trim() === '') return [];
    // The reader of frontmatter for MDX turns a day into a date at midnight in UTC.
    const day = date instanceof Date ? date.toISOString().slice(0, 10) : String(date);
    const when = isDay(day) ? ` on ${formatDate(day)}` : '';
    return [{ statement, className: 'corrected', label: `corrected${when}`, target: correctionId(index + 1) }];
  });
}

/** Matches the words of a statement in a text of one paragraph, however its lines are broken. */
export function patternOf({ statement }: Pick<StatementMark, 'statement'>): RegExp {
  const words = statement.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
}
