/** Digits in groups of three, with the same sign or with spaces between them. */
export const groupedNumber =
  /(?<![\p{L}\p{N}.,])[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:['’]\d{3})+|(?:\p{Zs}\d{3})+)(?![\p{L}\p{N}]|[.,]\d)/gu;

/**
 * Lower-case words without marks on letters (`ї` is `і`, `é` is `e`), characters that nobody sees, and possessive `’s`.
 * `175 000` is the word `175000`, `1,2` is `1.2`, `U.S.` is `us`.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/[\u02b9-\u02ff]/g, "'")
      .normalize('NFKD')
      .replace(/[\p{Mark}\p{Cf}]/gu, '')
      .replace(groupedNumber, (number) => number.replace(/\D/g, ''))
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
      .replace(/n['’]t(?![\p{L}\p{N}])/gu, 'nt')
      .replace(/(?<![\p{L}\d])(\p{L}{1,3})\p{Pd}(?=\d{1,3}(?!\d))/gu, '$1')
      .replace(/(?<![\p{L}\d])\p{L}(?:\.\p{L})+(?![\p{L}\d])/gu, (letters) => letters.replaceAll('.', ''))
      .match(/(?<![\p{L}\d.,])\d+[.,]\d{1,2}(?![.,]?[\p{L}\d])|[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.replace(',', '.'));
}

/**
 * A rough stem, only to compare: `agreement` and `agreements` have the same, and so have the cases of a Ukrainian or
 * Russian name and its adjective.
 */
export function stemOf(word: string): string {
  const stem = /[а-яєіґ]/.test(word)
    ? word
        .replace(/(?<=...)[аеєиіоуыэюяь]*([аеєиіоыя][гмх])?[аеєиіоуыэюяь]*$/, '')
        .replace(/(?<=....)[аеєиіоуыэюяь]*сь?к$/, '')
        .replace(/(?<=..)[оеєі]в$/, 'в')
    : word.replace(/(?:ations?|ions?|ings?|ers?|ed|es|ly|e|s|y|i)$/, '');
  return stem.length < 3 ? word : stem;
}
