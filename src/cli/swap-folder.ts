import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { BuildPlace } from './build-place.ts';

/** A folder that is replaced as a whole, and the names that this needs. */
type SwappedPlace = Pick<BuildPlace, 'folder' | 'next' | 'previous'>;

/**
 * Puts the next site in the place of the finished one, which is at `next` afterwards. Where the system can exchange two
 * folders, nobody ever sees the place empty; elsewhere it is empty between two renames, and a process that is killed
 * there leaves it so for {@link recoverPlace} to mend.
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
 * Puts the finished site back where a killed swap has taken it away, and removes what killed builds have left. Only for
 * who holds the lock of the place. A folder is removed at `next` only, so one at `previous` is always complete.
 */
export async function recoverPlace({ folder, next, previous }: SwappedPlace): Promise<void> {
  if (existsSync(previous) && !existsSync(folder)) renameSync(previous, folder);
  await rm(next, { recursive: true, force: true });
  if (!existsSync(previous)) return;
  renameSync(previous, next);
  await rm(next, { recursive: true });
}

/**
 * Exchanges two folders in one step; false where that cannot be done, with nothing changed. Node has no call for it, and
 * `mv` has had it since coreutils 9.5: it refuses where the file system has no atomic exchange, as other kinds of `mv`
 * refuse the option.
 */
function exchange(a: string, b: string): boolean {
  return spawnSync('mv', ['--exchange', '--no-target-directory', a, b], { stdio: 'ignore' }).status === 0;
}
