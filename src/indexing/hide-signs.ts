import { groupedNumber } from '../search/words-of.ts';

/**
 * Pagefind 1.5 divides words only at signs of ASCII, and numbers at each of them. Text for it therefore has every other
 * sign as `[code]`, and a number such as 175,000 as `[code|175000`, which is one word. A code consists of these signs,
 * so it adds no words. A `[` of the text is hidden too.
 */
const hexDigits = '!#$%()*+,-./:;=?';

/** Emojis are words of Pagefind. The letters in the list are apostrophes; those of `’s` and `n’t` divide no word. */
const sign = /(?!\p{Extended_Pictographic}|’[st](?![\p{L}\p{N}]))[^\p{L}\p{N}\p{M}\s\0-\x7f]|[[ʹʻʼ]/u;
const hidden = new RegExp(`${groupedNumber.source}|${sign.source}`, 'gu');

/** Soft hyphens and spaces without width. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

export function hideSigns(text: string): string {
  return text
    .replace(unseen, '')
    .replace(hidden, (match: string, before?: string, number?: string) =>
      number === undefined ? hideSign(match) : (before ?? '').replace(sign, hideSign) + hideNumber(number),
    );
}

function hideSign(text: string): string {
  return `[${encode(text)}]`;
}

/** The opposite of {@link hideSigns}. */
export function showSigns(text: string): string {
  return text.replace(/\[([!#$%()*+,\-./:;=?]+)(?:\]|\|\d+)/g, (_, code: string) => decode(code));
}

/** White space stays, since Pagefind counts the words between it. */
function hideNumber(number: string): string {
  const [first = '', ...groups] = number.split(/(\p{Zs})/u);
  const rest = groups.map((group, index) => (index % 2 === 0 ? group : `[${encode(group)}]`));
  return `[${encode(first)}|${number.replace(/\D/g, '')}${rest.join('')}`;
}

function encode(text: string): string {
  return Buffer.from(text)
    .toString('hex')
    .replace(/./g, (digit) => hexDigits.charAt(parseInt(digit, 16)));
}

function decode(code: string): string {
  const hex = code.replace(/./g, (digit) => hexDigits.indexOf(digit).toString(16));
  return Buffer.from(hex, 'hex').toString();
}
