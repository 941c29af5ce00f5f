import type { Archive } from '#domain/model/archive.ts';
import { byPlace, isError, type LocatedProblem, type Problem } from '#domain/model/problems.ts';
import type { EmbargoedArticle } from '#domain/model/publication.ts';
import { locateProblems } from '../parse-content.ts';
import { readContent, type Content } from '../read-content.ts';
import { readLinks } from '../read-links.ts';
import { readPermalinks } from '../read-permalinks.ts';
import { readVersions } from '../versions/read-versions.ts';
import { checkDrawnText } from './check-drawn-text.ts';
import { checkPictures } from './check-pictures.ts';
import { checkProse } from './check-prose.ts';
import { checkAddresses, checkPublished } from './check-published.ts';
import { checkStatements } from './check-statements.ts';
import { readAll, type PublishedBefore, type Reading } from './reading.ts';

type ContentCheck = (reading: Reading) => Problem[] | Promise<Problem[]>;

/** A new check gets a line here. */
const checks: ContentCheck[] = [
  checkProse,
  checkStatements,
  checkPictures,
  checkDrawnText,
  checkPublished,
  checkAddresses,
];

/** `archive` is undefined when a problem is an error. */
export interface CheckedContent {
  archive: Archive | undefined;
  problems: LocatedProblem[];
  embargoed: EmbargoedArticle[];
}

/** `drafts` adds drafts and embargoed articles, as in the live preview. */
export async function checkContent(
  folder: string,
  options: { drafts: boolean } = { drafts: false },
): Promise<CheckedContent> {
  const before = { permalinks: await readPermalinks(folder), versions: await readVersions(folder), folder };
  const content = await readContent(folder);
  const links = await readLinks(folder);
  return checkFiles({ ...content, problems: [...content.problems, ...links.problems] }, options, before);
}

/** `before` adds the checks against published texts. */
export async function checkFiles(
  content: Content,
  options: { drafts: boolean },
  before?: PublishedBefore,
): Promise<CheckedContent> {
  const reading = await readAll(content, options, before);
  const all = [...reading.problems];
  for (const check of checks) all.push(...(await check(reading)));
  const problems = locateProblems(all, content.files).sort(byPlace);
  return { archive: problems.some(isError) ? undefined : reading.archive, problems, embargoed: reading.embargoed };
}
