import type { Properties } from 'hast';
import { mark, notIn, openedIn } from '#domain/formats/marks.ts';
import { correctionId, type Correction } from '#domain/model/correction.ts';
import { followUpKinds, type FollowUp, type FollowUpKind } from '#domain/model/follow-up.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { isDay } from '#domain/time/partial-date.ts';

export interface StatementMark {
  /** As readers see the words, without markup. */
  statement: string;
  /** `first` is for the first piece of the words only, `link` for the link after them. */
  words: Properties;
  first?: Properties;
  link: Properties;
  /** In brackets, since it is no word of the text. Copies and reader modes have no styles. */
  label: string;
  /** For the block around the words. */
  block?: Properties;
}

/** Words that something later bears on, or that were corrected. */
export interface Statements {
  followUps?: Pick<FollowUp, 'number' | 'kind' | 'statement'>[];
  corrections?: Pick<Correction, 'date' | 'statement'>[];
}

/** `fields` are {@link Statements}, or in MDX the frontmatter as the engine reads it. */
export function statementMarksOf(fields: unknown): StatementMark[] {
  const { followUps, corrections } = (typeof fields === 'object' && fields !== null ? fields : {}) as {
    followUps?: unknown;
    corrections?: unknown;
  };
  return [...marksIn(followUps, followUpMark), ...marksIn(corrections, correctionMark)];
}

type Written = Record<string, unknown> & { statement: string };

/** An entry without a number has that of its 1-based place. */
function marksIn(list: unknown, markOf: (entry: Written, number: number) => StatementMark[]): StatementMark[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: Partial<Written> | null, index) => {
    const { statement, number } = entry ?? {};
    if (typeof statement !== 'string' || statement.trim() === '') return [];
    return markOf({ ...entry, statement }, typeof number === 'number' ? number : index + 1);
  });
}

function followUpMark({ statement, kind }: Written, number: number): StatementMark[] {
  if (typeof kind !== 'string' || !Object.hasOwn(followUpKinds, kind)) return [];
  const followUp = mark('followUp', String(number));
  return [
    {
      statement,
      words: { className: ['statement'], ...followUp },
      first: { id: `statement-${number}` },
      link: { className: ['follow-mark'], ...followUp, href: `#follow-up-${number}` },
      label: `[${followUpKinds[kind as FollowUpKind].toLowerCase()} later]`,
    },
  ];
}

function correctionMark({ statement, date }: Written, number: number): StatementMark[] {
  // The frontmatter reader for MDX turns a day into a date at midnight UTC.
  const day = date instanceof Date ? date.toISOString().slice(0, 10) : String(date);
  const when = isDay(day) ? ` on ${formatDate(day)}` : '';
  return [
    {
      statement,
      words: { className: ['corrected'], ...openedIn('as-of') },
      link: { className: ['corrected-mark'], ...notIn('as-of'), href: `#${correctionId(number)}` },
      label: `[corrected${when}]`,
      block: mark('corrected'),
    },
  ];
}

/** Matches within one paragraph, across line breaks. */
export function patternOf({ statement }: Pick<StatementMark, 'statement'>): RegExp {
  const words = statement.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
}
