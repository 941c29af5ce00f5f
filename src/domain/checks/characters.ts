import type { ProblemText } from '#domain/model/problems.ts';

/** A letter from a script with joined letters, where a joiner changes how a word is written. */
const joining = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}])\p{L}\p{M}*`;

/**
 * Invisible characters that change how a text is read or found: controls, direction marks, private, unpaired and
 * ignorable characters. Emoji and joining scripts may use those that they need.
 */
const invisible = new RegExp(
  // eslint-disable-next-line no-misleading-character-class -- each is looked for by itself
  [
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffd]`,
    String.raw`[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]`,
    String.raw`(?![\u200c\u200d\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}`,
    String.raw`(?<!\p{Emoji})[\ufe0e\ufe0f]`,
    String.raw`(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|${joining})\u200d`,
    String.raw`(?<!${joining})\u200c`,
  ].join('|'),
  'u',
);

export function findInvisible(text: string): (ProblemText & { index: number }) | undefined {
  const found = invisible.exec(text);
  if (!found) return undefined;
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (found[0] === '\ufffd') {
    const message = `The character ${code} replaces a lost one.`;
    return { index: found.index, message, fix: 'Put the right letter there.' };
  }
  return { index: found.index, message: `There is an invisible character: ${code}.`, fix: 'Delete it.' };
}

/** Such as a Cyrillic letter that looks like a K in a Latin word. */
const mixed = /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*\p{Script=Cyrillic})[\p{L}\p{M}]+/u;

export function findMixedWord(text: string): (ProblemText & { index: number }) | undefined {
  const found = mixed.exec(text);
  if (!found) return undefined;
  const message = `The word “${found[0]}” mixes Latin and Cyrillic letters.`;
  return { index: found.index, message, fix: 'Type it again in one alphabet.' };
}
