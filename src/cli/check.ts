import { findUnrecorded } from '../domain/permalinks.ts';
import { checkContent } from '../loader/check-content.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { readPermalinks } from '../loader/read-permalinks.ts';
import { recordPermalinks } from './record-permalinks.ts';
import { reportProblems } from './report-problems.ts';

const folder = contentFolder();
const { archive, problems } = await checkContent(folder);
if (archive) {
  const recorded = process.argv.includes('--record') ? await recordPermalinks(folder, archive) : [];
  for (const address of recorded) console.log(`Recorded ${address}`);
  const unrecorded = findUnrecorded(archive, await readPermalinks(folder));
  if (unrecorded) console.log(`${unrecorded.message} ${unrecorded.fix}`);
  const { articles, topics, sources } = archive;
  const counts = `${articles.length} articles, ${topics.length} topics, ${sources.length} sources`;
  console.log(`${displayPath(folder)}: ${counts}, no problems.`);
} else {
  reportProblems(problems);
  process.exitCode = 1;
}
