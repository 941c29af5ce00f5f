/** Lower-case words without marks on letters (`ї` is `і`, `é` is `e`) and possessive `’s`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
      .replace(/n['’]t(?![\p{L}\p{N}])/gu, 'nt')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A rough stem, only to compare: `agreement` and `agreements` have the same. */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:ations?|ions?|ings?|ers?|ed|es|ly|e|s|y|i)$/, '');
  return stem.length < 3 ? word : stem;
}
