import type { Archive } from '../domain/archive.ts';
import type { HeldArticle } from '../domain/publication.ts';
import { buildArchive } from '../domain/archive.ts';
import { byPlace, type LocatedProblem } from '../domain/problems.ts';
import { site } from '../site.ts';
import { buildMoment } from './build-moment.ts';
import { checkProse } from './check-prose.ts';
import { locateProblems, parseContent } from './parse-content.ts';
import { readContent } from './read-content.ts';

/**
 * Reads a whole content folder and gives the archive, or every problem of every file in reading order. `drafts` takes
 * drafts and articles under embargo into the archive, as the live preview does.
 */
export async function checkContent(
  folder: string,
  { drafts }: { drafts: boolean } = { drafts: false },
): Promise<{ archive: Archive | undefined; problems: LocatedProblem[]; held: HeldArticle[] }> {
  const { files, problems: strays } = await readContent(folder);
  const { entries, problems: refused, unread, invalid } = parseContent(files);
  const options = { zone: site.zone, now: buildMoment(), drafts, unread, invalid };
  const { archive, problems: unlinked, held } = buildArchive(entries, options);
  const prose = [...entries.articles, ...entries.topics, ...entries.authors, ...entries.bureaus, ...entries.pages];
  const byName = new Map(files.map((file) => [file.file, file]));
  const links = checkProse(
    prose.flatMap(({ file, data }) => {
      const source = byName.get(file);
      return source
        ? [
            {
              file: source,
              sources: 'sources' in data ? data.sources : undefined,
              data,
            },
          ]
        : [];
    }),
    files,
    options,
  );
  const problems = locateProblems([...strays, ...refused, ...unlinked, ...links], files).sort(byPlace);
  return { archive: problems.length > 0 ? undefined : archive, problems, held };
}
