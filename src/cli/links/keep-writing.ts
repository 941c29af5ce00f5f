import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface KeptFile {
  note(): void;
  /** Throws if a write failed. */
  finish(): Promise<void>;
}

/** Writes `text()` after each `note`, one write at a time. The file is always complete. */
export function keepWriting(path: string, text: () => string): KeptFile {
  // Hidden, so that nothing reads it as content.
  const next = join(dirname(path), `.${basename(path)}.${process.pid}`);
  let isNew = false;
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (isNew) {
      isNew = false;
      await writeFile(next, text());
      await rename(next, path);
    }
    writing = undefined;
  };
  return {
    note() {
      isNew = true;
      writing ??= write();
      // `finish` reports it.
      writing.catch(() => undefined);
    },
    async finish() {
      await writing;
    },
  };
}
