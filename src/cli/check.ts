import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Archive } from '#domain/model/archive.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import { collections, type Entry } from '#domain/model/collections.ts';
import { nearest } from '#domain/names/nearest.ts';
import { findUnrecorded } from '#domain/addresses/permalinks.ts';
import type { LocatedProblem } from '#domain/model/problems.ts';
import { findUnrecordedVersions } from '#domain/versions/recorded-versions.ts';
import { referencesIn } from '#domain/model/reference.ts';
import { checkKeptTexts } from '#domain/checks/check-kept-texts.ts';
import { checkContent } from '../loader/checks/check-content.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { parseContent } from '../loader/parse-content.ts';
import { readContent } from '../loader/read-content.ts';
import { readPermalinks } from '../loader/read-permalinks.ts';
import { readVersions } from '../loader/versions/read-versions.ts';
import { findTextsInGit } from '../loader/versions/texts-in-git.ts';
import { checkLinksOf } from './links/check-links.ts';
import { usualAge } from './links/due-links.ts';
import { recordPermalinks } from './record-permalinks.ts';
import { recordVersions } from './record-versions.ts';
import { formatCounts, formatReport, reportFormats, type ReportFormat } from './report-problems.ts';
import { reportEmbargoed } from './report-embargoed.ts';
import { runCommand } from './run-command.ts';

const usage =
  `npm run check -- [--format ${reportFormats.join('|')}] [--record [--freeze]] [--stats] [--watch]\n` +
  `                 [--links [--older ${usualAge}]]   checks the links of sources over the network, if they were not checked\n` +
  '                                      in so many days, and writes the results to content/links.txt';

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      record: { type: 'boolean' },
      freeze: { type: 'boolean' },
      stats: { type: 'boolean' },
      watch: { type: 'boolean' },
      links: { type: 'boolean' },
      older: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void console.log(usage);
  const format = reportFormats.find((name) => name === values.format);
  if (!format) {
    const guess = nearest(values.format, reportFormats);
    console.error(`There is no format "${values.format}". ${guess ? `Did you mean "${guess}"? ` : ''}${usage}`);
    process.exitCode = 2;
    return;
  }
  const age = values.older ?? (values.links ? String(usualAge) : undefined);
  if (age !== undefined && (!values.links || !/^\d{1,5}$/.test(age))) {
    console.error(`${values.links ? `"${age}" is not a number of days.` : '--older needs --links.'}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  await report(format, { ...values, linkAge: age === undefined ? undefined : Number(age) });
  if (values.stats) await reportCounts();
  if (values.watch) watchContent(() => report(format));
});

interface Extras {
  record?: boolean | undefined;
  freeze?: boolean | undefined;
  /** Days after which a link is checked again. */
  linkAge?: number | undefined;
}

async function report(format: ReportFormat, { record, freeze, linkAge }: Extras = {}): Promise<void> {
  const folder = contentFolder();
  const { archive, problems, embargoed } = await checkContent(folder);
  if (archive && record) {
    for (const address of await recordPermalinks(folder, archive)) console.error(`Recorded ${address}`);
    for (const line of await recordVersions(folder, archive, freeze)) console.error(line);
  }
  if (archive) problems.push(...(await findStepsLeft(folder, archive)));
  let code = archive ? 0 : 1;
  if (linkAge !== undefined && !archive) console.error('Links are not checked while the content has problems.');
  if (linkAge !== undefined && archive) {
    const links = await checkLinksOf(folder, linkAge);
    problems.push(...links.problems);
    code = links.code;
  }
  const text = formatReport(problems, format);
  if (format === 'json') console.log(text);
  else if (text) console.error(text);
  if (format !== 'json') {
    const summary = archive ? `${countsOf(archive)}, ${formatCounts(problems)}` : formatCounts(problems);
    console.log(`${displayPath(folder)}: ${summary}`);
    reportEmbargoed(embargoed);
  }
  process.exitCode = code;
}

/** Warnings: what is left to the author. */
async function findStepsLeft(folder: string, archive: Archive): Promise<LocatedProblem[]> {
  const kept = await readVersions(folder);
  const { recorded } = kept;
  const texts = await findTextsInGit(folder, archive.articles, kept);
  const found = [findUnrecorded(archive, await readPermalinks(folder)), findUnrecordedVersions(archive, recorded)];
  const all = [...found.filter((problem) => problem !== undefined), ...checkKeptTexts(texts, recorded.file)];
  return all.map((problem) => ({ ...problem, line: 'line' in problem.place ? problem.place.line : 1, column: 1 }));
}

async function reportCounts(): Promise<void> {
  const { files } = await readContent(contentFolder());
  const { entries, problems } = await parseContent(files);
  for (const name of collectionNames) {
    const list: Entry<object>[] = entries[name];
    const relations = list.flatMap(({ data }) => referencesIn(collections[name].schema, data)).length;
    console.log(
      `${name.padEnd(10)} ${String(list.length).padStart(6)} entries ${String(relations).padStart(6)} relations`,
    );
  }
  if (problems.length > 0) console.log('Entries with problems are not counted.');
}

function countsOf({ articles, topics, sources }: Archive): string {
  return `${articles.length} articles, ${topics.length} topics, ${sources.length} sources`;
}

/** One check at a time; changes at the same time cause one. */
function watchContent(check: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  console.log('Watching for changes. Press Ctrl-C to stop.');
  watch(contentFolder(), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(check);
    }, 100);
  });
}
