import { formatDate, formatSpan } from '#domain/time/format-date.ts';
import { isFrontPage } from './link-answer.ts';
import { findingOf, linkResults, type LinkFinding, type LinkFindings, type LinkResult } from './link-finding.ts';

type Linked = { id: string; url?: string | undefined };

const silenceWords: Record<LinkFinding['status'] & string, string> = {
  'no-host': 'its host was not found',
  'no-connection': 'its host broke the connection off',
  'no-answer': 'its host did not answer in time',
  'not-secure': 'no secure connection to its host could be made',
  'no-end': 'its host sent the program in circles',
};

/** Writes one sentence. The caller adds the target of a moved link. */
export function describeFinding({ day, since, result, status, address, movedTo }: LinkFinding): string {
  const on = `On ${formatDate(day)}`;
  const why = typeof status === 'string' ? silenceWords[status] : `its host answered ${status}`;
  const before = since === day ? '' : `, as in every check since ${formatDate(since)}`;
  switch (result) {
    case 'ok':
      return `${on} the link worked.`;
    case 'moved':
      return movedTo !== undefined && isFrontPage(address, movedTo)
        ? `${on} the link led to a front page only${before}; the page itself may be gone.`
        : `${on} the link led to another address${before}.`;
    case 'gone':
      return `Gone: ${lowered(on)} there was no such page (${status})${before}.`;
    case 'refused':
      return `${on} the host let no program in (${typeof status === 'string' ? why : status}): whether the page is there was not seen.`;
    case 'failed':
      return `${on} the link did not work: ${why}${before}.`;
  }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const counts: Record<LinkResult, string> = {
  ok: 'worked',
  moved: 'led elsewhere',
  gone: 'led to no page any more',
  refused: 'could not be seen, since their hosts let no programs in',
  failed: 'did not work',
};

export function describeLinkCheck(sources: Linked[], findings: Pick<LinkFindings, 'byId'>): string {
  const linked = sources.filter(({ url }) => url !== undefined);
  const found = linked.flatMap((source) => findingOf(source, findings) ?? []);
  const days = found.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'Their links have not been checked yet.';
  const results = linkResults.flatMap((result) => {
    const count = found.filter((finding) => finding.result === result).length;
    return count > 0 ? [`${count} ${counts[result]}`] : [];
  });
  const unchecked = linked.length - found.length;
  const rest = unchecked > 0 ? ` ${unchecked} ${unchecked === 1 ? 'was' : 'were'} not checked yet.` : '';
  const when = first === last ? `on ${formatDate(last)}` : `in the days ${formatSpan(first, last)}`;
  return `Links were last checked ${when}: ${results.join('; ')}.${rest}`;
}
