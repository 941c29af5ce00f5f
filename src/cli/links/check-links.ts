import { join } from 'node:path';
import { checkLinks } from '#domain/checks/check-links.ts';
import { dayIn } from '#domain/time/instant.ts';
import { findingOf, formatLinks, type LinkFinding } from '#domain/links/link-finding.ts';
import { describeLinkCheck } from '#domain/links/describe-links.ts';
import type { LocatedProblem } from '#domain/model/problems.ts';
import { buildMoment } from '../../loader/build-moment.ts';
import { displayPath } from '../../loader/content-folder.ts';
import { locateProblems, parseContent } from '../../loader/parse-content.ts';
import { readCollection } from '../../loader/read-content.ts';
import { linksFile, readLinks } from '../../loader/read-links.ts';
import { settings } from '../../settings/settings.ts';
import { site } from '../../site.ts';
import { progressOf } from '../progress.ts';
import { askLinks, type RunEnd } from './ask-links.ts';
import { dueLinks, type Linked } from './due-links.ts';
import { keepWriting } from './keep-writing.ts';
import { Turns } from './take-turns.ts';

const manners = { pause: 1500, atOnce: 8, patience: 20_000, longestRest: 60 };

/** Dead links do not change the exit code. */
const codes: Record<RunEnd, number> = { done: 0, stopped: 130, 'not connected': 1 };

/**
 * Checks links without a check in the last `age` days and keeps results in `links.txt`. Returns the problems of all
 * links and the exit code.
 */
export async function checkLinksOf(folder: string, age: number): Promise<{ problems: LocatedProblem[]; code: number }> {
  const { files } = await readCollection(folder, 'sources');
  const { sources } = (await parseContent(files)).entries;
  const linked = sources.flatMap(({ id, data: { url } }): Linked[] => (url === undefined ? [] : [{ id, url }]));
  const known = await readLinks(folder);
  const findings = new Map(
    linked.flatMap((source): [string, LinkFinding][] => {
      const finding = findingOf(source, known);
      return finding ? [[source.id, finding]] : [];
    }),
  );
  const day = dayIn(site.zone, buildMoment());
  const due = dueLinks(linked, known, day, age);
  const count = [...due.values()].flat().length;
  const path = join(folder, linksFile);
  const name = displayPath(path);
  console.error(
    `${name}: checking ${count} of ${linked.length} links. The others were checked in the last ${age} days.`,
  );

  const kept = keepWriting(path, () => formatLinks(findings.values()));
  const progress = progressOf(process.stderr);
  let done = 0;
  const report = (finding: LinkFinding): void => {
    done += 1;
    kept.note();
    const { id, result, status, address } = finding;
    if (process.stderr.isTTY) progress.show(`${done} of ${count} links, the last one ${result}: ${address}`);
    else console.error(`${id}: ${result} (${status}) ${address}`);
  };
  const stop = new AbortController();
  // A second Ctrl-C ends the process at once; the file is complete even then.
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const asking = {
    ...manners,
    fetch,
    agent: agentName(),
    signal: stop.signal,
    turns: new Turns({ ...manners, signal: stop.signal }),
  };
  const end = await askLinks({ due, findings, day, asking, stop, report }).finally(() => {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    progress.clear();
    return kept.finish();
  });
  console.error(formatEnd(end, count - done));
  if (end === 'done') console.error(describeLinkCheck(linked, { byId: findings }));
  return { problems: locateProblems(checkLinks(sources, { byId: findings }), files), code: codes[end] };
}

function formatEnd(end: RunEnd, left: number): string {
  switch (end) {
    case 'not connected':
      return 'No host answers. Check the network connection, then run this again. Links without an answer were not recorded.';
    case 'stopped':
      return `Stopped with ${left} links left. The results so far are saved. Run this again to continue.`;
    case 'done':
      return left > 0
        ? `${left} links are left, because their hosts asked for a pause. Run this again later.`
        : 'All of these links were checked.';
  }
}

function agentName(): string {
  const { siteUrl, siteBase, repositoryUrl } = settings();
  const address = siteUrl === undefined ? repositoryUrl : siteUrl + siteBase;
  return `${site.id}-link-check${address === undefined ? '' : ` (+${address})`}`;
}
