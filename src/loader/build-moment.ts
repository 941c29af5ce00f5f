import { instant } from '#domain/time/instant.ts';

/**
 * `ARCHIVE_NOW`, else the moment of the first call. The environment keeps it, since the check, Astro and the pages each
 * load this module. Throws when it is not an instant.
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
