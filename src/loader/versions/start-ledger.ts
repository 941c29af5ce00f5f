import { isDeepStrictEqual } from 'node:util';
import { parseYaml, splitProse } from '../yaml/frontmatter.ts';

interface FirstEntry {
  time: string;
  by: string;
}

/** Undefined when the fields are not one per line. */
export function startLedger(text: string, { time, by }: FirstEntry): string | undefined {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(lineBreak);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const entry = [
    'revisions:',
    `  - time: ${time}`,
    '    kind: published',
    '    reason: First published.',
    `    by: ${by}`,
  ];
  const written = [...lines.slice(0, end), ...entry, ...lines.slice(end)].join(lineBreak);
  const revisions = [{ time, kind: 'published', reason: 'First published.', by }];
  return end > 0 && isDeepStrictEqual(fieldsOf(written), { ...fieldsOf(text), revisions }) ? written : undefined;
}

function fieldsOf(text: string): object {
  const prose = splitProse(text);
  const { value } = parseYaml('yaml' in prose ? prose.yaml : '', 1);
  return typeof value === 'object' && value !== null ? value : {};
}
