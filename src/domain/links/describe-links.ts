import { formatDate, formatSpan } from '#domain/time/format-date.ts';
import { isFrontPage } from './link-answer.ts';
import { findingOf, linkResults, type LinkFinding, type LinkFindings, type LinkResult } from './link-finding.ts';

interface Linked {
  id: string;
  url?: string | undefined;
}

const silenceWords: Record<LinkFinding['status'] & string, string> = {
  'no-host': 'its host was not found',
  'no-connection': 'its host closed the connection',
  'no-answer': 'its host did not answer in time',
  'not-secure': 'no secure connection to its host could be made',
  'no-end': 'its host redirected it in circles',
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
        ? `${on} the link led only to a front page${before}; the page itself may be gone.`
        : `${on} the link led to another address${before}.`;
    case 'gone':
      return `Gone: ${lowered(on)} there was no such page (${status})${before}.`;
    case 'refused':
      return `${on} the host refused the program that checks links (${typeof status === 'string' ? why : status}), so it is unknown whether the page is there.`;
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
  gone: 'no longer led to a page',
  refused: 'could not be checked, since their hosts refuse programs',
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
  const rest = unchecked > 0 ? ` ${unchecked} ${unchecked === 1 ? 'has' : 'have'} not been checked yet.` : '';
  return `Links were last checked on ${formatSpan(first, last)}: ${results.join('; ')}.${rest}`;
}
