import type { ArchiveOptions } from '#domain/model/archive.ts';
import { splitArticleId } from '#domain/model/article.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { idPattern } from '#domain/model/entry-id.ts';
import { renamable, type Renamable } from '#domain/model/formerly.ts';
import { isDay } from '#domain/time/partial-date.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';

type Renamed = Entry<{ formerly: string[] }>;

/** A former id must be well-formed, out of use and claimed once. */
export function checkFormerIds(entries: Entries, { unread }: ArchiveOptions): Problem[] {
  return renamable.flatMap((name) => {
    const all: Renamed[] = entries[name];
    const fileOf = new Map(all.map(({ id, file }) => [id, file]));
    const claims = new Map<string, Renamed>();
    return all.flatMap((entry) =>
      entry.data.formerly.flatMap((id, index) => {
        const other = claims.get(id);
        claims.set(id, other ?? entry);
        const inUse = fileOf.get(id) ?? (unread?.has(`${name}/${id}`) ? `content/${name}/` : undefined);
        const found =
          formProblem(name, id, entry) ?? useProblem(name, id, entry, inUse) ?? claimProblem(id, entry, other);
        return found ? [problem(entry, ['formerly', index], found)] : [];
      }),
    );
  });
}

function formProblem(name: Renamable, id: string, entry: Renamed): ProblemText | undefined {
  if (!idPattern.test(id)) {
    return {
      message: `"${id}" is not an id.`,
      fix: 'Write the former file name without its folder and its extension.',
    };
  }
  if (name !== 'articles' || isDay(splitArticleId(id)?.day ?? '')) return undefined;
  const day = splitArticleId(entry.id)?.day ?? '2021-12-28';
  return { message: `"${id}" does not start with a day.`, fix: `Write the whole former id, such as ${day}-old-slug.` };
}

function useProblem(name: Renamable, id: string, entry: Renamed, inUse: string | undefined): ProblemText | undefined {
  if (inUse === undefined) return undefined;
  if (id === entry.id) return { message: `"${id}" is the id of this entry today.`, fix: 'Take it out of "formerly".' };
  return {
    message: `The ${collections[name].noun} "${id}" exists in ${inUse}, so its address cannot lead here.`,
    fix: 'Take it out of "formerly", or rename that file.',
  };
}

function claimProblem(id: string, entry: Renamed, other: Renamed | undefined): ProblemText | undefined {
  if (!other) return undefined;
  const message =
    other === entry ? `"${id}" is named twice.` : `"${id}" is named in ${other.file} too, and leads to one place only.`;
  return { message, fix: 'Take one of the two out.' };
}
