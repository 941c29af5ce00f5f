import { instant } from '#domain/time/instant.ts';

/**
 * The moment of the build, as an instant: `ARCHIVE_NOW`, else that of the first call. It stays in the environment, so
 * that the check, Astro and the pages, each of which loads this module for itself, agree. Throws when it is no instant.
 */
export function buildMoment(): string {
  const moment = (process.env.ARCHIVE_NOW ||= new Date().toISOString().replace(/\.\d+/, ''));
  const { error } = instant('The moment of the build.').safeParse(moment);
  const [issue] = error?.issues ?? [];
  if (!issue) return moment;
  throw new Error(
    `ARCHIVE_NOW: ${issue.message} Write an instant, such as 2021-12-28T07:09:00+01:00, or leave it out.`,
  );
}
