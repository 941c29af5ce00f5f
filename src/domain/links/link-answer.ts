import type { LinkResult, Silence } from './link-finding.ts';

/** What a link answered: the HTTP status of its last address and that address, or why there was none. */
export interface LinkAnswer {
  status: number | Silence;
  /** The address that the link led to in the end. */
  reached: string;
}

/** Judges what a link answered. A host that lets no programs in says nothing of the page: it is not gone. */
export function judgeAnswer(asked: string, { status, reached }: LinkAnswer): LinkResult {
  // Sent in circles is who brings no cookies; a reader does.
  if (status === 'no-end') return 'refused';
  if (typeof status === 'string') return 'failed';
  if (status >= 200 && status < 300) return isSamePage(asked, reached) ? 'ok' : 'moved';
  if (status === 404 || status === 410) return 'gone';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'failed';
}

/** Whether two addresses differ only in what changes no page: the scheme, `www.`, the last slash, the part behind `#`. */
export function isSamePage(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** Whether a link to a page leads to the front page of a host instead, as many hosts have it for pages that are gone. */
export function isFrontPage(asked: string, reached: string): boolean {
  const isFront = (address: string): boolean => /^\/(index\.\w+)?$/.test(new URL(address).pathname);
  return isFront(reached) && !isFront(asked);
}

/**
 * How many seconds a host asks to be left alone, by its header `Retry-After`: a number, or a moment, which is counted
 * from that of the answer in `Date`. Undefined when it does not say.
 */
export function restOf(headers: Pick<Headers, 'get'>): number | undefined {
  const written = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(written)) return Number(written);
  const seconds = (Date.parse(written) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
