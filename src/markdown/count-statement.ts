import { parseBody, type BodyFormat } from './parse-body.ts';
import { readerLines } from './reader-lines.ts';
import { patternOf } from './statement-marks.ts';

/** Counts as readers see it; undefined when the body cannot be parsed. */
export function countStatement(body: string, format: BodyFormat, statement: string): number | undefined {
  const { tree, problems } = parseBody(body, format);
  if (!tree || problems.length > 0) return undefined;
  const pattern = patternOf({ statement });
  return readerLines(tree).reduce((count, line) => count + (line.match(pattern)?.length ?? 0), 0);
}
