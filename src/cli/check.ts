import { formatProblem } from '../domain/problems.ts';
import { checkContent } from '../loader/check-content.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';

const folder = contentFolder();
const { archive, problems } = await checkContent(folder);
for (const problem of problems) console.error(formatProblem(problem));
if (archive) {
  const { articles, topics, sources } = archive;
  console.log(
    `${displayPath(folder)}: ${articles.length} articles, ${topics.length} topics, ${sources.length} sources, no problems.`,
  );
} else {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was built.`);
  process.exitCode = 1;
}
