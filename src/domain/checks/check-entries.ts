import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { Entries } from '#domain/model/collections.ts';
import type { Problem } from '#domain/model/problems.ts';
import { checkArticles } from './check-articles.ts';
import { checkFinished } from './check-finished.ts';
import { checkFormerIds } from './check-former-ids.ts';
import { checkIds } from './check-ids.ts';
import { checkNames } from './check-names.ts';
import { checkRecords } from './check-records.ts';
import { checkReferences } from './check-references.ts';
import { checkTopics } from './check-topics.ts';
import { checkUsage } from './check-usage.ts';
import { checkValues } from './check-values.ts';

type EntryCheck = (entries: Entries, options: ArchiveOptions) => Problem[];

/** A new check gets a line here. */
const checks: EntryCheck[] = [
  checkIds,
  checkReferences,
  checkValues,
  checkArticles,
  checkFinished,
  checkTopics,
  checkNames,
  checkRecords,
  checkUsage,
  checkFormerIds,
];

export function checkEntries(entries: Entries, options: ArchiveOptions): Problem[] {
  return checks.flatMap((check) => check(entries, options));
}
