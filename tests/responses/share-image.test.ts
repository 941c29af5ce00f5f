import { expect, it } from 'vitest';
import { drawShareImage } from '../../src/responses/share-image.ts';

const file = 'content/articles/2021-12-28-talks.md';
const draw = (title: string) => drawShareImage({ file, title, date: '2021-12-28T12:00:00+01:00' });

it.each([
  ['Polish, Czech, Turkish, Hungarian and Romanian letters', 'Offers from Łódź, Iğdır, Čadca, Győr and Brașov for ₴40'],
  ['Ukrainian, Belarusian, Serbian and Kazakh letters', 'Київ, Ґалаґан, Быхаў, Ђорђе, Қазақстан, ’ ʼ'],
  ['Greek and Vietnamese letters', 'Ελλάδα, Αθήνα, Việt Nam'],
  [
    'hyphens, spaces and signs without a shape',
    'Non\u2011stop, 10\u202f000, soft\u00adly, word\u2060joined, \u200eleft',
  ],
  ['letters with their accents apart', 'Cafe\u0301, Gyo\u030br'],
])('the picture for links has %s', async (_, title) => {
  await expect(draw(title)).resolves.toBeInstanceOf(Uint8Array);
});

it.each([
  ['中', 'Talks in 中'],
  ['→', 'Geneva → Brussels'],
  ['😀', 'A smile 😀'],
  ['שלום', 'The word שלום'],
])('a title with “%s”, which no font has, is an error with the file of the article', async (sign, title) => {
  await expect(draw(title)).rejects.toThrow(`${file}: the picture for links to this article cannot show “${sign}”`);
});
