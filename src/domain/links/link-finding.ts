import { isDay } from '#domain/time/partial-date.ts';
import type { Problem } from '#domain/model/problems.ts';

/**
 * What asking for a link has found: it works, leads to another address, leads to no page any more, its host lets no
 * programs in, which says nothing of the page, or it did not work for another reason.
 */
export const linkResults = ['ok', 'moved', 'gone', 'refused', 'failed'] as const;
export type LinkResult = (typeof linkResults)[number];

/** Why there was no answer: host unknown, connection broken off, too slow, not secure, or sent in circles. */
export const silences = ['no-host', 'no-connection', 'no-answer', 'not-secure', 'no-end'] as const;
export type Silence = (typeof silences)[number];

/** What the last check found at the link of a source. */
export interface LinkFinding {
  /** Id of the source. */
  id: string;
  /** The day of the check, and since which day it has found the same. */
  day: string;
  since: string;
  result: LinkResult;
  /** The HTTP status, or why there was none. */
  status: number | Silence;
  /** The address that was asked for, as the source had it. */
  address: string;
  /** Where it led, when it has moved. */
  movedTo?: string | undefined;
}

/** `content/links.txt`: what the last check found at every link. */
export interface LinkFindings {
  /** The findings by the ids of their sources. */
  byId: ReadonlyMap<string, LinkFinding>;
  /** Lines that are no finding, or a second one of the same source. */
  problems: Problem[];
}

const heading =
  '# What the last check found at the links of sources: source, day, result, status, since, address, new address. ' +
  'npm run check -- --links writes it.';

/** Reads a list of findings, one a line; empty lines and those that begin with `#` are for people. */
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
      const message = `"${written}" is not what a check of a link found.`;
      const fix = 'Take the line out; npm run check -- --links asks for the link again.';
      problems.push({ file, place, message, fix });
    } else if (first !== undefined) {
      const message = `What was found at the link of "${finding.id}" is in line ${first} already.`;
      problems.push({ file, place, message, fix: 'Keep the line with the later day, and take the other out.' });
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

/** The text of the list, sorted by source, so that a check changes as few lines as it can. */
export function formatLinks(findings: Iterable<LinkFinding>): string {
  const lines = [...findings].map(({ id, day, result, status, since, address, movedTo }) =>
    [id, day, result, status, since, address, ...(movedTo === undefined ? [] : [movedTo])].join(' '),
  );
  return `${[heading, ...lines.sort()].join('\n')}\n`;
}

/** What was found at the link that a source has now; nothing when its address was another one then. */
export function findingOf(
  { id, url }: { id: string; url?: string | undefined },
  { byId }: Pick<LinkFindings, 'byId'>,
): LinkFinding | undefined {
  const finding = byId.get(id);
  return finding?.address === url ? finding : undefined;
}
