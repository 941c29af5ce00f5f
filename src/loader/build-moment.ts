import { keepMoment, settings } from '../settings/settings.ts';

/** `ARCHIVE_NOW`, else the moment of the first call, as an instant. */
export function buildMoment(): string {
  return settings().now ?? keepMoment(new Date().toISOString().replace(/\.\d+/, ''));
}
