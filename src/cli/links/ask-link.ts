import type { LinkAnswer } from '#domain/links/link-answer.ts';
import { webAddressProblem } from '#domain/model/web-address.ts';
import { requestHeaders, type Reply, type Requesting } from './request-headers.ts';
import type { Turns } from './take-turns.ts';

export interface Asking extends Requesting {
  turns: Turns;
  /** Most seconds of a requested pause to wait. */
  longestRest: number;
}

/** `rest`: a requested pause in seconds that is too long to wait. */
export type AskedLink = LinkAnswer & { rest?: number | undefined };

const mostHops = 10;
const mostWaits = 2;

/** Follows redirects. Uses HEAD, or GET without its body if the host refuses HEAD. */
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

/** Repeats a request after a requested pause, unless that is too long. */
async function askPatiently(method: 'HEAD' | 'GET', address: string, asking: Asking): Promise<Reply> {
  for (let wait = 0; ; wait += 1) {
    const reply = await asking.turns.take(address, async () => {
      const reply = await requestHeaders(method, address, asking);
      // Before the turn ends, so that no other request comes first.
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

/** Hosts refuse HEAD in many ways, such as a broken connection. */
function isRefusalOfHead(reply: Reply): boolean {
  if (isRest(reply)) return false;
  if (typeof reply.status === 'number') return reply.status >= 400 && reply.status !== 429;
  return reply.status === 'no-connection' || reply.status === 'no-answer';
}

/** Undefined unless a redirect leads to a valid web address. */
function nextAddress(from: string, reply: Reply): string | undefined {
  if (!('location' in reply) || ![301, 302, 303, 307, 308].includes(reply.status)) return undefined;
  const next = URL.parse(reply.location ?? '', from)?.href;
  return next === undefined || webAddressProblem(next) ? undefined : next;
}
