/** A day, and all days around it on which the answers for it are the same. */
export class Span {
  readonly #day: string;
  #first = '';
  /** Exclusive. */
  #end: string | undefined;

  constructor(day: string) {
    this.#day = day;
  }

  readonly isBy = (day: string): boolean => {
    if (day <= this.#day) {
      if (day > this.#first) this.#first = day;
      return true;
    }
    if (this.#end === undefined || day < this.#end) this.#end = day;
    return false;
  };

  covers(day: string): boolean {
    return day >= this.#first && (this.#end === undefined || day < this.#end);
  }
}
