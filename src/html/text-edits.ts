/** Replaces the text from `start` to before `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Skips edits inside an earlier one. */
export function applyEdits(text: string, edits: Edit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}
