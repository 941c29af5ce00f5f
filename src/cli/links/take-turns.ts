import { setTimeout as sleep } from 'node:timers/promises';

/** Times are in milliseconds. */
export interface Manners {
  /** Between two requests to the same host. */
  pause: number;
  atOnce: number;
  signal?: AbortSignal | undefined;
}

/** One request at a time to each host, and `atOnce` to different hosts. */
export class Turns {
  readonly #manners: Manners;
  readonly #last = new Map<string, Promise<unknown>>();
  /** Time of the next request to a host, on the clock of `performance.now()`. */
  readonly #ready = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  async take<Result>(address: string, request: () => Promise<Result>): Promise<Result> {
    const host = hostOf(address);
    const before = this.#last.get(host);
    const { promise: done, resolve: leave } = Promise.withResolvers<void>();
    this.#last.set(host, done);
    try {
      await before;
      const rest = (this.#ready.get(host) ?? 0) - performance.now();
      if (rest > 0) await sleep(rest, undefined, { signal: this.#manners.signal });
      await this.#enter();
      try {
        this.#manners.signal?.throwIfAborted();
        return await request();
      } finally {
        this.#exit();
        this.rest(address, this.#manners.pause);
      }
    } finally {
      leave();
    }
  }

  /** Sends nothing to the host for at least `time`. */
  rest(address: string, time: number): void {
    const host = hostOf(address);
    this.#ready.set(host, Math.max(this.#ready.get(host) ?? 0, performance.now() + time));
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#manners.atOnce) this.#running += 1;
    // `#exit` passes its place on.
    else await new Promise<void>((enter) => this.#waiting.push(enter));
  }

  #exit(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}

export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
