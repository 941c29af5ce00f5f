import type { Archive } from '../domain/archive.ts';
import { buildArchive } from '../domain/archive.ts';
import { checkPermalinks } from '../domain/permalinks.ts';
import { byPlace, type LocatedProblem } from '../domain/problems.ts';
import { site } from '../site.ts';
import { checkProse } from './check-prose.ts';
import { locateProblems, parseContent } from './parse-content.ts';
import { readContent } from './read-content.ts';
import { readPermalinks } from './read-permalinks.ts';

/**
 * Reads a whole content folder and gives the archive, or every problem of every file in reading order. `drafts` takes
 * drafts into the archive, as the live preview does.
 */
export async function checkContent(
  folder: string,
  { drafts }: { drafts: boolean } = { drafts: false },
): Promise<{ archive: Archive | undefined; problems: LocatedProblem[] }> {
  const { files, problems: strays } = await readContent(folder);
  const { entries, problems: refused, unread, invalid } = parseContent(files);
  const { archive, problems: unlinked } = buildArchive(entries, { zone: site.zone, drafts, unread, invalid });
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
              isDraft: 'draft' in data && data.draft === true,
            },
          ]
        : [];
    }),
    files,
  );
  const permalinks = await readPermalinks(folder);
  const addresses = [...permalinks.problems, ...(archive ? checkPermalinks(archive, permalinks) : [])];
  const problems = locateProblems([...strays, ...refused, ...unlinked, ...links, ...addresses], files).sort(byPlace);
  return { archive: problems.length > 0 ? undefined : archive, problems };
}
