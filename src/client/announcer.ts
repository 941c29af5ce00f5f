/** How long a text has to stand before it is announced, in milliseconds: while someone types, counts change with every key. */
const settled = 700;

/** A live region that says each text once, after it has stood for a moment. */
export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#region.textContent !== text) this.#region.textContent = text;
    }, settled);
  }
}
