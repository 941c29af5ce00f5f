import type { WriteStream } from 'node:tty';

export interface Progress {
  show(line: string): void;
  clear(): void;
}

/** Shows nothing outside a terminal, such as in a log. */
export function progressOf(terminal: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  const erase = '\r\u001b[K';
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (line) => void terminal.write(erase + line.slice(0, terminal.columns - 1)),
    clear: () => void terminal.write(erase),
  };
}
