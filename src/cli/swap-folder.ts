import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { BuildPlace } from './build-place.ts';

type SwappedPlace = Pick<BuildPlace, 'folder' | 'next' | 'previous'>;

/**
 * Leaves the replaced site at `next`. Without an exchange the place is empty between two renames; {@link recoverPlace}
 * fixes a swap that was killed there.
 */
export function swapFolder({ folder, next, previous }: SwappedPlace): void {
  if (!existsSync(folder)) return renameSync(next, folder);
  if (exchange(next, folder)) return;
  renameSync(folder, previous);
  try {
    renameSync(next, folder);
  } catch (error) {
    renameSync(previous, folder);
    throw error;
  }
  renameSync(previous, next);
}

/**
 * Restores the site after a killed swap and removes leftovers of builds. The caller must have the lock. Folders are
 * removed only at `next`, so one at `previous` is complete.
 */
export async function recoverPlace({ folder, next, previous }: SwappedPlace): Promise<void> {
  if (existsSync(previous) && !existsSync(folder)) renameSync(previous, folder);
  await rm(next, { recursive: true, force: true });
  if (!existsSync(previous)) return;
  renameSync(previous, next);
  await rm(next, { recursive: true });
}

/**
 * Returns false, with nothing changed, if the exchange is impossible. Node cannot do it; `mv` can since coreutils 9.5,
 * if the file system has an atomic exchange.
 */
function exchange(a: string, b: string): boolean {
  return spawnSync('mv', ['--exchange', '--no-target-directory', a, b], { stdio: 'ignore' }).status === 0;
}
