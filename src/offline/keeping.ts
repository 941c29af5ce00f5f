import { formatBytes } from '#domain/formats/format-bytes.ts';
import type { Problem } from './keep-files.ts';

/** `some` covers the first visit and pages read later. */
export type Keeping = 'nothing' | 'preparing' | 'some' | 'running' | 'elsewhere' | 'stopped' | 'whole';

/** The buttons, in order. */
export const possible: Record<Keeping, readonly ('some' | 'whole' | 'stop' | 'remove')[]> = {
  nothing: ['whole', 'some'],
  preparing: [],
  some: ['whole', 'remove'],
  running: ['stop', 'remove'],
  elsewhere: ['stop', 'remove'],
  stopped: ['whole', 'remove'],
  whole: ['remove'],
};

/** In bytes. */
export function formatKeeping(keeping: Keeping, { kept, all }: { kept: number; all: number }): string {
  switch (keeping) {
    case 'nothing':
      return `Nothing of the archive is kept on this device. The whole archive needs ${formatBytes(all)}.`;
    case 'preparing':
      return 'The main pages and the search are being fetched to this device.';
    case 'some':
      return `The main pages, the search and what you have read are kept on this device: ${formatBytes(kept)}. Keeping everything needs ${formatBytes(all - kept)} more.`;
    case 'running':
      return 'The whole archive is being fetched to this device. You can read on: it continues on every page of the archive.';
    case 'elsewhere':
      return 'Another open page is fetching the whole archive to this device.';
    case 'stopped':
      return `${formatBytes(kept)} of ${formatBytes(all)} are kept on this device.`;
    case 'whole':
      return `The whole archive is kept on this device: ${formatBytes(all)}. Every page and the search work without a network.`;
  }
}

export function formatProblem(problem: Problem): string {
  switch (problem) {
    case 'full':
      return 'There is no more room: the device is full, or the browser allows no more space. What is kept stays. Free some space, then try again.';
    case 'unreachable':
      return 'The server cannot be reached. What is kept stays. Try again when there is a network.';
    case 'refused':
      return 'The server refuses some files. What is kept stays. Try again later.';
    case 'changed':
      return 'The server has other files than this edition, probably because a new edition is being published. What is kept stays. Reload this page in a while, then try again.';
  }
}
