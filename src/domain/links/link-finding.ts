import { isDay } from '#domain/time/partial-date.ts';
import { problem, type Problem } from '#domain/model/problems.ts';

/** `refused`: the host lets no programs in, which says nothing about the page. */
export const linkResults = ['ok', 'moved', 'gone', 'refused', 'failed'] as const;
export type LinkResult = (typeof linkResults)[number];

/** `no-end`: redirected in circles. */
const silences = ['no-host', 'no-connection', 'no-answer', 'not-secure', 'no-end'] as const;
export type Silence = (typeof silences)[number];

export interface LinkFinding {
  /** Id of the source. */
  id: string;
  /** `since` is the first day with the same result. */
  day: string;
  since: string;
  result: LinkResult;
  status: number | Silence;
  address: string;
  movedTo?: string | undefined;
}

/** `content/links.txt`: the result of the last check of every link. */
export interface LinkFindings {
  byId: ReadonlyMap<string, LinkFinding>;
  problems: Problem[];
}

const heading =
  '# What the last check found at the links of sources: source, day, result, status, since, address, new address. ' +
  'npm run check -- --links writes it.';

/** Skips empty lines and comments (`#`). */
export function parseLinks(text: string, file: string): LinkFindings {
  const lines = new Map<string, number>();
  const byId = new Map<string, LinkFinding>();
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    if (written === '' || written.startsWith('#')) return;
    const place = { line: index + 1 };
    const finding = parseFinding(written);
    const first = finding && lines.get(finding.id);
    if (!finding) {
      const message = `"${written}" is not a result of a link check.`;
      const fix = 'Take the line out; npm run check -- --links asks for the link again.';
      problems.push(problem({ file }, place, { message, fix }));
    } else if (first !== undefined) {
      const message = `The result for the link of "${finding.id}" is in line ${first} already.`;
      const fix = 'Keep the line with the later day, and take the other out.';
      problems.push(problem({ file }, place, { message, fix }));
    } else {
      lines.set(finding.id, place.line);
      byId.set(finding.id, finding);
    }
  });
  return { byId, problems };
}

function parseFinding(line: string): LinkFinding | undefined {
  const [id = '', day = '', result = '', status = '', since = '', address = '', movedTo, ...more] = line.split(' ');
  const known = linkResults.find((one) => one === result);
  const code = /^[1-9]\d\d$/.test(status) ? Number(status) : silences.find((one) => one === status);
  if (!known || code === undefined || id === '' || more.length > 0) return undefined;
  if (!isDay(day) || !isDay(since) || since > day) return undefined;
  if ((known === 'moved') !== (movedTo !== undefined)) return undefined;
  if (![address, movedTo ?? address].every(isAddress)) return undefined;
  return { id, day, since, result: known, status: code, address, movedTo };
}

/** Only such an address may become a link. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Sorts by source, so that a check changes few lines. */
export function formatLinks(findings: Iterable<LinkFinding>): string {
  const lines = [...findings].map(({ id, day, result, status, since, address, movedTo }) =>
    [id, day, result, status, since, address, ...(movedTo === undefined ? [] : [movedTo])].join(' '),
  );
  return `${[heading, ...lines.sort()].join('\n')}\n`;
}

/** Undefined if the checked address was a different one. */
export function findingOf(
  { id, url }: { id: string; url?: string | undefined },
  { byId }: Pick<LinkFindings, 'byId'>,
): LinkFinding | undefined {
  const finding = byId.get(id);
  return finding?.address === url ? finding : undefined;
}
