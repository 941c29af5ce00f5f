import { judgeAnswer } from '#domain/links/link-answer.ts';
import type { LinkFinding } from '#domain/links/link-finding.ts';
import { askLink, type AskedLink, type Asking } from './ask-link.ts';
import type { Linked } from './due-links.ts';
import { hostOf } from './take-turns.ts';

/** What a run works with. */
export interface LinkRun {
  /** The links to ask for, each with the sources that have it. */
  due: ReadonlyMap<string, Linked[]>;
  /** What is known by the ids of sources; findings of this run are added as they come. */
  findings: Map<string, LinkFinding>;
  /** The day of this run. */
  day: string;
  asking: Asking;
  /** Ends the run: when somebody else aborts it, what was found until then is kept. */
  stop: AbortController;
  /** Hears of every finding when it is among the others. */
  tell: (finding: LinkFinding) => void;
}

/** How a run has ended. */
export type RunEnd = 'done' | 'stopped' | 'not connected';

/** Hosts without an answer in a row, and known links that are then asked for to see whether this machine is connected. */
const mostSilentHosts = 10;
const mostProbes = 3;

/**
 * Asks for links, those of one host one after the other. A host that wants to be left alone for long is asked for no
 * more links in this run. What gave no answer is held back until something else answers: when this machine is not
 * connected, that says nothing of the links.
 */
export async function askLinks(run: LinkRun): Promise<RunEnd> {
  const { due, stop } = run;
  const held: LinkFinding[] = [];
  const keep = (finding: LinkFinding): void => {
    run.findings.set(finding.id, finding);
    run.tell(finding);
  };
  let end: RunEnd = 'stopped';
  const decide = async (): Promise<void> => {
    if (await isConnected(run, held)) {
      held.splice(0).forEach(keep);
    } else if (held.length > 0 && !stop.signal.aborted) {
      end = 'not connected';
      stop.abort();
    }
  };
  const askHost = async (links: string[]): Promise<void> => {
    for (const link of links) {
      const asked = await askLink(link, run.asking);
      const found = (due.get(link) ?? []).map(({ id }) => findingFrom(id, link, asked, run));
      if (isHeard(asked)) {
        held.splice(0).forEach(keep);
        found.forEach(keep);
      } else {
        held.push(...found);
        if (new Set(held.map(({ address }) => hostOf(address))).size >= mostSilentHosts) await decide();
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
  if (held.length > 0 && !stop.signal.aborted) await decide();
  return stop.signal.aborted ? end : 'done';
}

function findingFrom(id: string, address: string, asked: AskedLink, { findings, day }: LinkRun): LinkFinding {
  const result = judgeAnswer(address, asked);
  const before = findings.get(id);
  const since = before?.address === address && before.result === result && before.since <= day ? before.since : day;
  const movedTo = result === 'moved' ? asked.reached : undefined;
  return { id, day, since, result, status: asked.status, address, movedTo };
}

/** Whether anything at the other end has answered, if only a connection that is not secure. */
function isHeard({ status }: Pick<AskedLink, 'status'>): boolean {
  return typeof status === 'number' || status === 'not-secure' || status === 'no-end';
}

/** Whether links that have answered before still do, those of silent hosts left aside. */
async function isConnected({ findings, asking, stop }: LinkRun, held: LinkFinding[]): Promise<boolean> {
  const silent = new Set(held.map(({ address }) => hostOf(address)));
  const known = [...findings.values()].filter((finding) => isHeard(finding) && !silent.has(hostOf(finding.address)));
  const links = new Map(known.map(({ address }) => [hostOf(address), address]));
  for (const link of [...links.values()].slice(-mostProbes)) {
    if (stop.signal.aborted) return false;
    if (isHeard(await askLink(link, asking))) return true;
  }
  return false;
}
