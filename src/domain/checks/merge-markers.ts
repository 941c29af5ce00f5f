/** The lines that `git merge` writes, also where another program has indented or quoted them. */
const side = /^[ \t>*+-]*(?:<{7,}|>{7,})(?=[ \t]|$)|^[ \t>*+-]*\|{7,}[ \t][^|]*$/;
/** Beside such a line. Some programs write spaces between >, or have markers of their own. */
const middle = /^[ \t>*+-]*(?:={7,}|\|{7,})[ \t]*$|^[ \t]*(?:>[ \t]*){7}|^[%+\\-]{7,} \S/;
/** Left alone, since the others have been removed. */
const alone = /^[ \t>*+-]*={7}[ \t]*$/;

/** Returns 1-based lines. */
export function findMergeMarkers(text: string): { line: number; marker: string }[] {
  if (!/[<>|=]{7}/.test(text)) return [];
  const lines = text.split('\n');
  const isMerge = lines.some((line) => side.test(line));
  return lines.flatMap((line, index) => {
    const isMarker = isMerge ? side.test(line) || middle.test(line) : alone.test(line);
    return isMarker ? [{ line: index + 1, marker: line.trim() }] : [];
  });
}
