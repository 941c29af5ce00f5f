import { judgeAnswer } from '#domain/links/link-answer.ts';
import type { LinkFinding } from '#domain/links/link-finding.ts';
import { askLink, type AskedLink, type Asking } from './ask-link.ts';
import type { Linked } from './due-links.ts';
import { hostOf } from './take-turns.ts';

export interface LinkRun {
  due: ReadonlyMap<string, Linked[]>;
  /** By source id. The run adds its own. */
  findings: Map<string, LinkFinding>;
  day: string;
  asking: Asking;
  /** After an abort from outside, earlier results are kept. */
  stop: AbortController;
  report: (finding: LinkFinding) => void;
}

export type RunEnd = 'done' | 'stopped' | 'not connected';

/** Silent hosts before a test of the connection, and most known links in that test. */
const mostSilentHosts = 10;
const mostProbes = 3;

/**
 * Requests links, one at a time for each host. A long requested pause ends the requests to a host. Silence counts only
 * after another answer, since this machine may be offline.
 */
export async function askLinks(run: LinkRun): Promise<RunEnd> {
  const { due, stop } = run;
  const unanswered: LinkFinding[] = [];
  const keep = (finding: LinkFinding): void => {
    run.findings.set(finding.id, finding);
    run.report(finding);
  };
  let end: RunEnd = 'stopped';
  const decide = async (): Promise<void> => {
    if (await isConnected(run, unanswered)) {
      unanswered.splice(0).forEach(keep);
    } else if (unanswered.length > 0 && !stop.signal.aborted) {
      end = 'not connected';
      stop.abort();
    }
  };
  const askHost = async (links: string[]): Promise<void> => {
    for (const link of links) {
      const asked = await askLink(link, run.asking);
      const found = (due.get(link) ?? []).map(({ id }) => findingFrom(id, link, asked, run));
      if (isHeard(asked)) {
        unanswered.splice(0).forEach(keep);
        found.forEach(keep);
      } else {
        unanswered.push(...found);
        if (new Set(unanswered.map(({ address }) => hostOf(address))).size >= mostSilentHosts) await decide();
      }
      if (asked.rest !== undefined) return;
    }
  };
  const hosts = [...Map.groupBy(due.keys(), hostOf).values()];
  const results = await Promise.allSettled(
    hosts.map((links) =>
      askHost(links).catch((error: unknown) => {
        if (stop.signal.aborted) return;
        stop.abort();
        throw error;
      }),
    ),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  if (unanswered.length > 0 && !stop.signal.aborted) await decide();
  return stop.signal.aborted ? end : 'done';
}

function findingFrom(id: string, address: string, asked: AskedLink, { findings, day }: LinkRun): LinkFinding {
  const result = judgeAnswer(address, asked);
  const before = findings.get(id);
  const since = before?.address === address && before.result === result && before.since <= day ? before.since : day;
  const movedTo = result === 'moved' ? asked.reached : undefined;
  return { id, day, since, result, status: asked.status, address, movedTo };
}

/** An insecure connection counts as an answer. */
function isHeard({ status }: Pick<AskedLink, 'status'>): boolean {
  return typeof status === 'number' || status === 'not-secure' || status === 'no-end';
}

/** Links of silent hosts do not count. */
async function isConnected({ findings, asking, stop }: LinkRun, unanswered: LinkFinding[]): Promise<boolean> {
  const silent = new Set(unanswered.map(({ address }) => hostOf(address)));
  const known = [...findings.values()].filter((finding) => isHeard(finding) && !silent.has(hostOf(finding.address)));
  const links = new Map(known.map(({ address }) => [hostOf(address), address]));
  for (const link of [...links.values()].slice(-mostProbes)) {
    if (stop.signal.aborted) return false;
    if (isHeard(await askLink(link, asking))) return true;
  }
  return false;
}
