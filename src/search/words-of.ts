/** Digits in groups of three, with the same sign or with spaces between them. */
export const groupedNumber =
  /(?<![\p{L}\p{N}.,])[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:['’]\d{3})+|(?:\p{Zs}\d{3})+)(?![\p{L}\p{N}]|[.,]\d)/gu;

/** Lower-case words without marks on letters (`ї` is `і`, `é` is `e`) and possessive `’s`; 175,000 is one word. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .replace(groupedNumber, (number) => number.replace(/\D/g, ''))
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
