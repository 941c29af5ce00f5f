import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that follows what it is written from. */
export interface KeptFile {
  /** Says that there is something new; it is written soon. */
  note(): void;
  /** Ends when all is written; throws when it could not be. */
  finish(): Promise<void>;
}

/** Keeps a file up to date, one write after the other. Whenever the process ends, the file is whole. */
export function keepWriting(path: string, text: () => string): KeptFile {
  // Hidden, so that no reader of the folder takes it for content.
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
      // Told by `finish`.
      writing.catch(() => undefined);
    },
    async finish() {
      await writing;
    },
  };
}
