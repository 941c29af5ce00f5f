import { checkContent } from '../loader/check-content.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { reportHeld } from './report-held.ts';
import { reportProblems } from './report-problems.ts';
import { tellErrors } from './tell-errors.ts';

tellErrors();
const folder = contentFolder();
const { archive, problems, held } = await checkContent(folder);
if (archive) {
  const { articles, topics, sources } = archive;
  const counts = `${articles.length} articles, ${topics.length} topics, ${sources.length} sources`;
  console.log(`${displayPath(folder)}: ${counts}, no problems.`);
  reportHeld(held);
} else {
  reportProblems(problems);
  process.exitCode = 1;
}
