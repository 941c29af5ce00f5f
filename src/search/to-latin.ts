/** Ukrainian and Russian letters as English newspapers write them. */
const cyrillic = 'абвгґдеєжзиіклмнопрстуфхцчшщъыьэюя';
const latin = 'a b v g g d e ye zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ');

export function toLatin(word: string): string {
  return word.replace(/[а-яєіґ]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
}
