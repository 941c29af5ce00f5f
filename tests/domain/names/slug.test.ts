import { describe, expect, it } from 'vitest';
import { idPattern } from '#domain/model/entry-id.ts';
import { slugOf } from '#domain/names/slug.ts';

describe('the slug of a title', () => {
  it.each([
    ['Washington announces talks with Moscow', 'washington-announces-talks-with-moscow'],
    ['Über „Minsk II“: what’s next?', 'uber-minsk-ii-whats-next'],
    ['Nord Stream 2 — stopped twice', 'nord-stream-2-stopped-twice'],
    ['Straße, Łódź, København, Đà Nẵng', 'strasse-lodz-kobenhavn-da-nang'],
    ['Ångström naïve façade', 'angstrom-naive-facade'],
    ['-- 5 % of GDP #defence 😀', '5-of-gdp-defence'],
    ['ﬁnal №5', 'final-no5'],
    ['Київ', ''],
    ['😀 !?', ''],
    ['', ''],
  ])('%s is "%s"', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends with a whole word, at 60 characters at most', () => {
    const slug = slugOf('The Minsk agreements: three texts and a dispute over the order of their provisions');
    expect(slug).toBe('the-minsk-agreements-three-texts-and-a-dispute-over-the');
    expect(slugOf('x'.repeat(100))).toBe('x'.repeat(60));
    expect(slugOf(`${'a'.repeat(58)} b c`)).toBe(`${'a'.repeat(58)}-b`);
    expect(slug).toMatch(idPattern);
  });
});
