import { formatDate } from '#domain/time/format-date.ts';
import { isFrontPage } from '#domain/links/link-answer.ts';
import { findingOf, type LinkFinding, type LinkFindings } from '#domain/links/link-finding.ts';
import type { Entry } from '#domain/model/collections.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import type { SourceData } from '#domain/model/source.ts';

const copy = 'Look for a copy in a web archive and name it in "archivedUrl".';

/** Skips sources with an archived link. */
export function checkLinks(sources: Entry<SourceData>[], findings: Pick<LinkFindings, 'byId'>): Problem[] {
  return sources.flatMap(({ id, file, key, data }): Problem[] => {
    const finding = findingOf({ id, url: data.url }, findings);
    const found = finding && data.archivedUrl === undefined ? describe(finding) : undefined;
    return found ? [problem({ file, key }, ['url'], { ...found, severity: 'warning' })] : [];
  });
}

function describe(finding: LinkFinding): ProblemText | undefined {
  const { result, status, since, address, movedTo } = finding;
  const when = `since ${formatDate(since)}`;
  switch (result) {
    case 'ok':
    case 'refused':
      return undefined;
    case 'moved': {
      const isFront = movedTo !== undefined && isFrontPage(address, movedTo);
      const fix = isFront ? copy : `If it is the same text, write that address in "url". Otherwise: ${copy}`;
      return { message: `The link of this source has led to ${movedTo} ${when}.`, fix };
    }
    case 'gone':
      return { message: `The link of this source has led to no page ${when} (${status}).`, fix: copy };
    case 'failed':
      return { message: `The link of this source has not worked ${when} (${status}).`, fix: copy };
  }
}
