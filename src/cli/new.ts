import { cancel, updateSettings } from '@clack/prompts';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { instantAt, timeOf } from '#domain/time/instant.ts';
import type { KeyPath } from '#domain/model/problems.ts';
import { buildMoment } from '../loader/build-moment.ts';
import { checkNewEntry } from '../loader/checks/check-new-entry.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { placeEntry } from '../loader/place-entry.ts';
import { readContent } from '../loader/read-content.ts';
import { writeEntry } from '../loader/write-entry.ts';
import { site } from '../site.ts';
import { askCollection, askEntry } from './new-entry/ask-entry.ts';
import { Cancelled } from './new-entry/ask-field.ts';
import { buildNewEntry, type Answers } from './new-entry/build-new-entry.ts';
import { formatNext } from './new-entry/format-next.ts';
import { readFlags, readNoun } from './new-entry/read-flags.ts';
import { formatUsage } from './new-entry/format-usage.ts';

const { zone } = site;
const streams = { input: process.stdin, output: process.stdout };

// Ctrl-D cancels like Ctrl-C.
updateSettings({ aliases: { '\u0004': 'cancel' } });

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Cancelled) cancel('Nothing was written.');
  else console.error(`${error instanceof Error ? error.message : String(error)} Nothing was written.`);
}

async function run(args: string[]): Promise<void> {
  const isNamed = args[0]?.startsWith('-') === false;
  const noun = readNoun(isNamed ? (args[0] ?? '') : 'article');
  if ('problem' in noun) return void refuse([noun.problem]);
  const mayAsk = process.stdin.isTTY && !args.includes('--yes');
  const collection = mayAsk && args.length === 0 ? await askCollection(streams) : noun.collection;
  const { data, id, switches, problems: flagProblems } = readFlags(isNamed ? args.slice(1) : args, collection, zone);
  if (switches.has('help')) return void console.log(formatUsage(collection));

  const folder = contentFolder();
  const now = instantAt(zone, timeOf(buildMoment()));
  const content = await readContent(folder);
  const draft = async (given: Answers) => {
    const entry = buildNewEntry(given, { zone, now });
    const placement = placeEntry(entry, content.files, folder);
    return { answers: given, entry, placement, problems: await checkNewEntry(entry, placement, content) };
  };
  let current = await draft({ collection, data, id, mdx: switches.has('mdx') });
  if (mayAsk && flagProblems.length === 0) {
    let first = true;
    do {
      const round = { problems: current.problems, first, files: content.files, zone, now, streams };
      current = await draft(await askEntry(current.answers, round));
      first = false;
    } while (current.problems.some(({ key }) => key));
  }
  const { entry, placement, problems } = current;
  const entryProblems = problems.map(({ key, text }) => (key ? `${flagOf(collection, key)}: ${text}` : text));
  if (flagProblems.length + entryProblems.length > 0) return void refuse([...flagProblems, ...entryProblems]);
  await writeEntry(placement);
  console.log(formatNext(entry, placement.file.file));
}

function flagOf(collection: CollectionName, [name]: KeyPath): string {
  return `--${name === 'id' && collection === 'articles' ? 'slug' : name}`;
}

function refuse(problems: string[]): void {
  process.exitCode = 1;
  for (const problem of problems) console.error(problem);
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was written.`);
}
