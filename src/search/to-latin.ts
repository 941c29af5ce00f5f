/** Ukrainian and Russian letters as English newspapers write them. */
const letters = new Map(
  'а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

export function toLatin(word: string): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => letters.get(letter) ?? letter);
}
