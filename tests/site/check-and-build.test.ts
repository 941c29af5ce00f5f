import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AsOfPages } from '#domain/as-of/as-of-pages.ts';
import { isError, type LocatedProblem } from '#domain/model/problems.ts';
import { collectionFacts } from '#domain/model/collection-name.ts';
import { entryPath } from '#domain/model/urls.ts';
import type { Archive } from '#domain/model/archive.ts';
import { formatReport } from '../../src/cli/report-problems.ts';
import { checkContent, checkFiles } from '../../src/loader/checks/check-content.ts';
import { site } from '../../src/site.ts';
import { chosenSeed } from '../fixtures/random.ts';
import { contentOf, filesOf, randomRecords, withoutErrors, type RandomEntry } from '../fixtures/random-records.ts';
import { writeContent } from '../fixtures/write-content.ts';
import { shortOrFull } from '../suite/counts.ts';
import { buildSite } from './build-site.ts';

const seed = shortOrFull(2014, chosenSeed());

const check = (entries: RandomEntry[]) => checkFiles(contentOf(entries), { drafts: false });

/** Leaves what the check accepts. */
async function valid(entries: RandomEntry[], problems: LocatedProblem[]): Promise<[RandomEntry[], Archive]> {
  const left = withoutErrors(entries, problems);
  const { archive, problems: others } = await check(left);
  return archive ? [left, archive] : valid(left, others);
}

it(`the check and the build accept and refuse the same 500 random records: seed ${seed}`, async () => {
  const written = randomRecords(seed, site.zone);
  const folder = await writeContent(filesOf(written));
  const errors = (await checkContent(folder)).problems.filter(isError);
  expect(errors.length).toBeGreaterThan(50);
  const refused = await buildSite({ ARCHIVE_CONTENT: folder });
  expect(refused.status).toBe(1);
  expect(refused.output).toContain(formatReport(errors, 'text'));

  const [entries, archive] = await valid(written, (await check(written)).problems);
  expect(entries.length).toBeGreaterThan(500);
  // Every day, also of centuries without time zones.
  const pages = new AsOfPages(archive, Infinity, { zone: site.zone, textOf: () => undefined });
  expect(pages.days[0]?.slice(0, 2)).toBe('10');
  const content = await writeContent(filesOf(entries));
  const { status, output, out } = await buildSite({
    ARCHIVE_CONTENT: content,
    SITE_PAST_PAGES: shortOrFull('0', '100000'),
  });
  expect(status, output).toBe(0);
  for (const { collection, id, data } of entries) {
    if (!collectionFacts[collection].hasPages || data.draft === true) continue;
    await access(join(out, entryPath(collection, id), 'index.html'));
  }
  const ids = JSON.parse(await readFile(join(out, 'data/events.json'), 'utf8')) as { id: string }[];
  expect(ids.map(({ id }) => id).toSorted()).toEqual(archive.events.map(({ id }) => id).toSorted());
}, 300_000);
