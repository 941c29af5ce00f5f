/**
 * The most pages that an index is best to have. The time that Pagefind takes for a word grows with the square of the
 * pages that hold it: in Chromium 4 ms for a thousand, 300 ms for ten thousand. Parts of an index share neither.
 */
const mostPages = 3_600;

/** Puts the folders of a site, in their order, into as few groups as keep the parts of the index small. */
export function groupFolders(files: string[], most = mostPages): string[][] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.split('/')[0] ?? '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const groups: string[][] = [[]];
  let held = 0;
  for (const [folder, count] of counts) {
    if (held > 0 && held + count > most) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push(folder);
    held += count;
  }
  return groups;
}

/** The pattern of the pages of a group; of all pages where there is but one group. */
export function globOf(group: string[], groups: number): string {
  if (groups === 1) return '**/*.html';
  return group.length === 1 ? `${group[0]}/**/*.html` : `{${group.join(',')}}/**/*.html`;
}
