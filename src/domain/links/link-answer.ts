import type { LinkResult, Silence } from './link-finding.ts';

export interface LinkAnswer {
  status: number | Silence;
  reached: string;
}

/** A host that refuses programs says nothing about the page. */
export function judgeAnswer(asked: string, { status, reached }: LinkAnswer): LinkResult {
  // Clients without cookies get redirected in circles; a reader does not.
  if (status === 'no-end') return 'refused';
  if (typeof status === 'string') return 'failed';
  if (status >= 200 && status < 300) return isSamePage(asked, reached) ? 'ok' : 'moved';
  if (status === 404 || status === 410) return 'gone';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'failed';
}

/** Ignores scheme, `www.`, last slash and fragment. */
function isSamePage(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** Many hosts redirect removed pages to their front page. */
export function isFrontPage(asked: string, reached: string): boolean {
  const isFront = (address: string): boolean => /^\/(index\.\w+)?$/.test(new URL(address).pathname);
  return isFront(reached) && !isFront(asked);
}

/** Reads `Retry-After` in seconds. A moment counts from the `Date` of the answer. Undefined without a valid value. */
export function restOf(headers: Pick<Headers, 'get'>): number | undefined {
  const written = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(written)) return Number(written);
  const seconds = (Date.parse(written) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
