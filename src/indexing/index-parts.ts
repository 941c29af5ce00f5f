/**
 * Pagefind’s time for a word grows with the square of its pages. In Chromium a thousand take 4 ms, ten thousand 300 ms.
 */
const mostPages = 3_600;

/** Top folders, in order, with at most `most` pages each. A larger folder has its own group. */
export function groupFolders(files: string[], most = mostPages): string[][] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.split('/')[0] ?? '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const groups: string[][] = [[]];
  let size = 0;
  for (const [folder, count] of counts) {
    if (size > 0 && size + count > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(folder);
    size += count;
  }
  return groups;
}

/** `groups` is the number of groups; a single one covers all pages. */
export function globOf(group: string[], groups: number): string {
  if (groups === 1) return '**/*.html';
  return group.length === 1 ? `${group[0]}/**/*.html` : `{${group.join(',')}}/**/*.html`;
}
