/**
 * Pagefind’s time for a word grows with the square of its pages. In Chromium a thousand take 4 ms, ten thousand 300 ms.
 */
const mostPages = 3_600;

/** Files of whole top folders, in order, with at most `most` in a group. A larger folder has its own group. */
export function groupFiles(files: string[], most = mostPages): string[][] {
  const folders = Map.groupBy(files, (file) => file.split('/')[0]);
  const groups: string[][] = [[]];
  for (const folder of folders.values()) {
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && last.length + folder.length > most) groups.push(folder);
    else last.push(...folder);
  }
  return groups;
}
