import { checkContent } from '../loader/check-content.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { reportProblems } from './report-problems.ts';

const folder = contentFolder();
const { archive, problems } = await checkContent(folder);
if (archive) {
  const { articles, topics, sources } = archive;
  const counts = `${articles.length} articles, ${topics.length} topics, ${sources.length} sources`;
  console.log(`${displayPath(folder)}: ${counts}, no problems.`);
} else {
  reportProblems(problems);
  process.exitCode = 1;
}
