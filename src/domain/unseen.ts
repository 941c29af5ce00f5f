/** Characters that nobody sees and that change what is read: controls, marks of direction, private and unpaired ones. */
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Co}|\p{Cs}/u;

/** The first character of a text that nobody sees, with what to say about it; undefined when there is none. */
export function findUnseen(text: string): { index: number; message: string; fix: string } | undefined {
  const found = unseen.exec(text);
  if (!found) return undefined;
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (found[0] === '\ufffd') {
    const message = `The character ${code} stands where one was lost.`;
    return { index: found.index, message, fix: 'Put the right letter there.' };
  }
  return { index: found.index, message: `There is a character that cannot be seen: ${code}.`, fix: 'Delete it.' };
}
