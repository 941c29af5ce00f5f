import { problem, type Problem } from '#domain/model/problems.ts';
import type { HistoryState } from '#domain/versions/history-state.ts';
import type { SilentEdit } from './check-versions.ts';
import { findChange, type PublishedText } from '#domain/model/published-text.ts';

const unknown: Record<HistoryState, string> = {
  whole: 'the history of the archive does not have that version',
  shallow: 'this clone of the archive has only a part of its history',
  partial: 'this clone of the archive has only a part of its history',
  none: 'this clone of the archive has no history',
};

/**
 * `before` is the last recorded text; undefined if this checkout lacks it. `line` is the 1-based first line of the
 * body. `now` is for the ledger entry.
 */
export function silentEditProblem(
  { entry, last }: SilentEdit,
  texts: { before: PublishedText | undefined; after: PublishedText },
  { line, now, history = 'none' }: { line: number; now: string; history?: HistoryState },
): Problem {
  const change = texts.before && findChange(texts.before, texts.after);
  const by = entry.data.authors[0] ?? '';
  const fix =
    `Say so to readers: add { time: ${now}, kind: style, reason: …, by: ${by} } at the end of "revisions". ` +
    'docs/authors.md says under “Change an article” what to write there, and what else a correction needs.';
  if (!change) {
    const message = `The text is no longer that of version ${last.number}, and the ledger does not say so. The changed line is unknown: ${unknown[history]}.`;
    return problem(entry, { line }, { message, fix });
  }
  const changed = 'line' in change ? 'The text was changed here' : `"${change.field}" was changed`;
  const message = `${changed} after version ${last.number}, and the ledger does not say so.`;
  const where = 'line' in change ? { line: line + change.line } : [change.field];
  return problem(entry, where, { message, fix });
}
