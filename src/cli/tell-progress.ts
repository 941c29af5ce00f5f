import type { WriteStream } from 'node:tty';

/** One line that says how far a long work is. */
export interface Progress {
  show(line: string): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

/** Shows progress on a terminal; elsewhere, as in a log, it would be noise, and nothing is shown. */
export function progressOf(terminal: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  const erase = '\r\u001b[K';
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (line) => void terminal.write(erase + line.slice(0, terminal.columns - 1)),
    clear: () => void terminal.write(erase),
  };
}
