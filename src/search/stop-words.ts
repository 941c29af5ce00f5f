const stopWords = new Set(
  wordList(`
    a about actually after again all also always am an and any are as at away be became because become been before began
    being between both but by cant can could did didnt do does doesnt doing dont during each ever every exactly explain
    explained few find for from get give given got had happen happened happening happens has hasnt have havent having he
    her here him his how i if in instead into is isnt it its itself just kind know last lasted let like long look lot made
    make many me mean meaning means more most much my never now of off often on once one only or other our out over please
    really said say saying says she should show so some someone something stand stands start started still such take taken
    tell than that the their them then there these they this those through time to told too took under until up upon
    use used very want wanted was wasnt we well went were werent what when where which while who whom whose why will with
    wont would you your
    auf das der des die hat im vom wann wer wie est la le les que qui quoi на что такое
  `),
);

export function isStopWord(word: string): boolean {
  return word.length === 1 ? !/\d/.test(word) : stopWords.has(word);
}

function wordList(text: string): string[] {
  return text.trim().split(/\s+/);
}
