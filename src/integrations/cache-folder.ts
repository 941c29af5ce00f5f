import { createHash } from 'node:crypto';
import { settings } from '../settings/settings.ts';

/** Builds of different content or base can run at the same time. */
export function cacheFolder(): string {
  const { contentFolder, siteBase } = settings();
  const name = createHash('sha256').update(`${contentFolder}\n${siteBase}`).digest('hex').slice(0, 12);
  return `./node_modules/.cache/archive/${name}`;
}
