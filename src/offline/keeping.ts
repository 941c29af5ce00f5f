import { formatBytes } from '#domain/formats/format-bytes.ts';
import type { Problem } from './keep-files.ts';

/** `some` covers the first visit and pages read later. */
export type Keeping = 'nothing' | 'preparing' | 'some' | 'running' | 'elsewhere' | 'stopped' | 'whole';

/** The buttons for each state, in order. */
export const possible: Record<Keeping, readonly ('some' | 'whole' | 'stop' | 'remove')[]> = {
  nothing: ['whole', 'some'],
  preparing: [],
  some: ['whole', 'remove'],
  running: ['stop', 'remove'],
  elsewhere: ['stop', 'remove'],
  stopped: ['whole', 'remove'],
  whole: ['remove'],
};

/** Sizes are in bytes. */
export function formatKeeping(keeping: Keeping, { kept, all }: { kept: number; all: number }): string {
  switch (keeping) {
    case 'nothing':
      return `Nothing of the archive is kept on this device. All of it takes ${formatBytes(all)}.`;
    case 'preparing':
      return 'The main pages and the search are being kept on this device.';
    case 'some':
      return `The main pages, the search and what you have read are kept on this device: ${formatBytes(kept)}. To keep everything takes ${formatBytes(all - kept)} more.`;
    case 'running':
      return 'The whole archive is being kept on this device. You can read on: every page of the archive goes on with it.';
    case 'elsewhere':
      return 'Another page of the archive that is open is keeping all of it on this device.';
    case 'stopped':
      return `${formatBytes(kept)} of ${formatBytes(all)} are kept on this device.`;
    case 'whole':
      return `The whole archive is kept on this device: ${formatBytes(all)}. Every page and the search open without a network.`;
  }
}

export function formatProblem(problem: Problem): string {
  switch (problem) {
    case 'full':
      return 'There is no room for more: the device is full, or the browser gives the archive no more space. What is kept stays. Free some space, then try again.';
    case 'unreachable':
      return 'The server cannot be reached. What is kept stays. Try again when there is a network.';
    case 'refused':
      return 'The server does not give every file. What is kept stays. Try again later.';
    case 'changed':
      return 'The server sends other files than those of this edition, as it does while a new one is on its way. What is kept stays. Read this page again in a while, then try again.';
  }
}
