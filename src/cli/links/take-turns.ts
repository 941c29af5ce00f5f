import { setTimeout as sleep } from 'node:timers/promises';

/** How requests take turns. Times are in milliseconds. */
export interface Manners {
  /** From the end of one request to the start of the next to the same host. */
  pause: number;
  /** Requests to different hosts at the same time, at most. */
  atOnce: number;
  /** Ends all waiting. */
  signal?: AbortSignal | undefined;
}

/** Lets one request after the other go to a host, and a few to different hosts at the same time. */
export class Turns {
  readonly #manners: Manners;
  /** The last in the queue of each host. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** When the next request may go to a host, on the clock of `performance.now()`. */
  readonly #ready = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** Makes a request when it is the turn of its address. */
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

  /** Leaves the host of an address alone for a time, at least. */
  rest(address: string, time: number): void {
    const host = hostOf(address);
    this.#ready.set(host, Math.max(this.#ready.get(host) ?? 0, performance.now() + time));
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#manners.atOnce) this.#running += 1;
    // Who leaves hands the place on.
    else await new Promise<void>((enter) => this.#waiting.push(enter));
  }

  #exit(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}

/** The host of an address, with and without `www.` the same one. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
