import { restOf } from '#domain/links/link-answer.ts';
import type { Silence } from '#domain/links/link-finding.ts';

/** `rest` is a requested pause in seconds. */
export type Reply =
  { status: number; location: string | undefined; rest: number | undefined } | { status: Exclude<Silence, 'no-end'> };

export interface Requesting {
  fetch: typeof fetch;
  agent: string;
  /** Milliseconds to wait for an answer. */
  patience: number;
  signal?: AbortSignal | undefined;
}

/** Follows no redirects and loads no body. Throws only if `signal` aborts. */
export async function requestHeaders(
  method: 'HEAD' | 'GET',
  address: string,
  { fetch, agent, patience, signal }: Requesting,
): Promise<Reply> {
  const tooLate = AbortSignal.timeout(patience);
  try {
    const { status, headers, body } = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': agent, accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8' },
      signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
    });
    await body?.cancel().catch(() => undefined);
    return { status, location: headers.get('location') ?? undefined, rest: restOf(headers) };
  } catch (error) {
    signal?.throwIfAborted();
    return { status: tooLate.aborted ? 'no-answer' : silenceOf(error) };
  }
}

function silenceOf(error: unknown): Exclude<Silence, 'no-end'> {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'no-host';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'no-answer';
  return /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code) ? 'not-secure' : 'no-connection';
}
