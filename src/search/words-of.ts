/**
 * The words of a text as the search compares them: in lower case, without marks on letters (`ї` is `і`, `é` is `e`),
 * apart at everything that is no letter or digit, and without the `’s` of possession.
 */
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

/**
 * What words of one family have in common, roughly: `agreement` and `agreements` are one. It only serves to compare;
 * the stems of the index are Pagefind’s own.
 */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:ations?|ions?|ings?|ers?|ed|es|ly|e|s|y|i)$/, '');
  return stem.length < 3 ? word : stem;
}
