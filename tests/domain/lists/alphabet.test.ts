import { describe, expect, it } from 'vitest';
import { alphabet } from '#domain/lists/alphabet.ts';
import { archiveOf, article, topic } from '../../fixtures/entries.ts';

function namesOf(titles: string[]): Record<string, string[]> {
  const articles = titles.map((title, index) => article(`2021-12-28-n${index}`, { title }));
  const letters = alphabet(archiveOf({ articles, topics: [topic('osce', { name: 'OSCE' })] }));
  return Object.fromEntries(letters.map(({ letter, lines }) => [letter, lines.map(({ name }) => name)]));
}

describe('the list from A to Z', () => {
  it('has articles with their day, and topics', () => {
    const articles = [article('2021-12-28-talks', { title: 'Talks are planned' })];
    expect(alphabet(archiveOf({ articles, topics: [topic('osce', { name: 'OSCE' })] }))).toEqual([
      { letter: 'O', lines: [{ name: 'OSCE', path: '/topics/osce/' }] },
      { letter: 'T', lines: [{ name: 'Talks are planned', path: '/2021/12/28/talks/', day: '2021-12-28' }] },
    ]);
  });

  it('ignores quotation marks, “The” and “A”', () => {
    expect(namesOf(['“Not one inch”', 'The Minsk agreements', 'A call', 'An envoy', 'Another day', 'Theatre'])).toEqual(
      {
        A: ['Another day'],
        C: ['A call'],
        E: ['An envoy'],
        M: ['The Minsk agreements'],
        N: ['“Not one inch”'],
        O: ['OSCE'],
        T: ['Theatre'],
      },
    );
  });

  it('ignores capitals and accents', () => {
    expect(namesOf(['élysée', 'Embassy', 'eastern front'])).toMatchObject({
      E: ['eastern front', 'élysée', 'Embassy'],
    });
  });

  it('starts with figures, in the order of their numbers', () => {
    const names = namesOf(['100,000 troops', '20 points', 'Zone']);
    expect(names['0–9']).toEqual(['20 points', '100,000 troops']);
    expect(Object.keys(names)).toEqual(['0–9', 'O', 'Z']);
  });

  it('keeps one order for equal names', () => {
    const articles = ['2022-01-02-b', '2022-01-01-a'].map((id) => article(id, { title: 'A day' }));
    const paths = alphabet(archiveOf({ articles, topics: [topic('osce')] }))[0]?.lines.map(({ path }) => path);
    expect(paths).toEqual(['/2022/01/01/a/', '/2022/01/02/b/']);
  });
});
