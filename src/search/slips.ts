/** The letters, with a space between rows. */
export const keyboard = 'qwertyuiop asdfghjkl zxcvbnm';
const vowels = 'aeiouy';

/**
 * Slips that seldom make another word: letters swapped, a letter left out or doubled, the next key, in a long word another
 * vowel. The first letter stays.
 */
export function slipsOf(word: string): string[] {
  return Array.from(word).flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = before + after.charAt(0) + letter + after.slice(1);
    if (at === 0 || word.length < 5) return at === 0 ? [] : swapped;
    const key = keyboard.indexOf(letter);
    const others = [
      keyboard[key - 1],
      keyboard[key + 1],
      ...(word.length > 6 && vowels.includes(letter) ? vowels : ''),
    ];
    const missing = word.length > 5 ? [''] : [];
    return [swapped, ...[...others, letter + letter, ...missing].map((other) => before + (other ?? '') + after)];
  });
}
