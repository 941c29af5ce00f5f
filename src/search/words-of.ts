/** What is before the number, and digits in groups of three, with the same sign or with spaces between them. */
export const groupedNumber =
  /(^|[^\p{L}\p{N}.,])([1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:['’]\d{3})+|(?:\p{Zs}\d{3})+))(?![\p{L}\p{N}]|[.,]\d)/gu;

/** For the sign in `1.2`, which is no end of a word: no text has a use for it. */
const decimalSign = '\ue000';

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
      .replace(groupedNumber, (_, before: string, number: string) => before + number.replace(/\D/g, ''))
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
      .replace(/n['’]t(?![\p{L}\p{N}])/gu, 'nt')
      .replace(/(^|[^\p{L}\d])(\p{L}{1,3})\p{Pd}(?=\d{1,3}(?!\d))/gu, '$1$2')
      .replace(/(^|[^\p{L}\d])(\p{L}(?:\.\p{L})+)(?![\p{L}\d])/gu, (letters) => letters.replaceAll('.', ''))
      .replace(/(^|[^\p{L}\d.,])(\d+)[.,](\d{1,2})(?![.,]?[\p{L}\d])/gu, `$1$2${decimalSign}$3`)
      .match(/[\p{L}\p{N}\ue000]+/gu) ?? []
  ).map((word) => word.replace(decimalSign, '.'));
}

/**
 * A rough stem, only to compare: `agreement` and `agreements` have the same, and so have the cases of a Ukrainian or
 * Russian name and its adjective.
 */
export function stemOf(word: string): string {
  const stem = /[а-яєіґ]/.test(word)
    ? word
        .replace(/^(.{3,}?)[аеєиіоуыэюяь]*([аеєиіоыя][гмх])?[аеєиіоуыэюяь]*$/, '$1')
        .replace(/^(.{4,}?)[аеєиіоуыэюяь]*сь?к$/, '$1')
        .replace(/^(..+)[оеєі]в$/, '$1в')
    : word.replace(/^(.{6,}e)n$/, '$1').replace(/(?:ations?|ions?|ings?|ed|es|ly|e|s|y|i)$/, '');
  return stem.length < 3 ? word : stem;
}
