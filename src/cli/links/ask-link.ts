import type { LinkAnswer } from '#domain/links/link-answer.ts';
import { webAddressMistake } from '#domain/model/web-address.ts';
import { requestHeaders, type Reply, type Requesting } from './request-headers.ts';
import type { Turns } from './take-turns.ts';

/** How links are asked for. */
export interface Asking extends Requesting {
  turns: Turns;
  /** A host that asks to be left alone for longer than this is not waited for, in seconds. */
  longestRest: number;
}

/** What a link answered, and for how many seconds its host then asked to be left alone, when that is too long to wait. */
export type AskedLink = LinkAnswer & { rest?: number | undefined };

/** Redirects that are followed, and times that a host that was waited for is asked again. */
const mostHops = 10;
const mostWaits = 2;

/** Asks for a link, wherever it leads. HEAD comes first; hosts that refuse it are asked with GET, whose text is not loaded. */
export async function askLink(link: string, asking: Asking): Promise<AskedLink> {
  let reached = link;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const reply = await askAddress(reached, asking);
    const next = nextAddress(reached, reply);
    if (next === undefined) return { status: reply.status, reached, rest: 'rest' in reply ? reply.rest : undefined };
    reached = next;
  }
  return { status: 'no-end', reached: link };
}

async function askAddress(address: string, asking: Asking): Promise<Reply> {
  const reply = await askPatiently('HEAD', address, asking);
  return isRefusalOfHead(reply) ? askPatiently('GET', address, asking) : reply;
}

/** Asks once more when a host has said how long it wants to be left alone, and that is not long. */
async function askPatiently(method: 'HEAD' | 'GET', address: string, asking: Asking): Promise<Reply> {
  for (let wait = 0; ; wait += 1) {
    const reply = await asking.turns.take(address, async () => {
      const reply = await requestHeaders(method, address, asking);
      // While it is still this one's turn, so that no other request slips in.
      if (isRest(reply)) asking.turns.rest(address, Math.min(reply.rest, asking.longestRest) * 1000);
      return reply;
    });
    if (!isRest(reply)) return 'rest' in reply ? { ...reply, rest: undefined } : reply;
    if (wait === mostWaits || reply.rest > asking.longestRest) return reply;
  }
}

function isRest(reply: Reply): reply is Reply & { rest: number } {
  return 'rest' in reply && reply.rest !== undefined && [429, 503].includes(reply.status);
}

/** Hosts have many ways to say that they answer GET only, breaking the connection off among them. */
function isRefusalOfHead(reply: Reply): boolean {
  if (isRest(reply)) return false;
  if (typeof reply.status === 'number') return reply.status >= 400 && reply.status !== 429;
  return reply.status === 'no-connection' || reply.status === 'no-answer';
}

/** The full address that a redirect leads to, when it is one that the web knows. */
function nextAddress(from: string, reply: Reply): string | undefined {
  if (!('location' in reply) || ![301, 302, 303, 307, 308].includes(reply.status)) return undefined;
  const next = URL.parse(reply.location ?? '', from)?.href;
  return next === undefined || webAddressMistake(next) ? undefined : next;
}
