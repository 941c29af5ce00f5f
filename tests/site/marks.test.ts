import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { includesOutput, isMark, isParagraphId, libraryMarks, marks } from '#domain/formats/marks.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { isExtra, readElements, type HtmlElement } from '../../src/html/edit-html.ts';

/** Classes of what repeats other parts of an article. */
const repeating = /^pilcrow$/;

/** All elements of the site with an attribute that a test looks at. */
const current: HtmlElement[] = [];
const asOf: HtmlElement[] = [];
for (const file of (await builtFiles('dist')).filter((name) => name.endsWith('.html'))) {
  const elements = readElements(await readFile(join('dist', file), 'utf8'));
  const marked = elements.filter(({ attributes }) =>
    attributes.some(({ name, value }) => /^(data-|aria-hidden$|hidden$|id$)/.test(name) || repeating.test(value)),
  );
  (/^as-of\/\d/.test(file) ? asOf : current).push(...marked);
}

const namesIn = (elements: HtmlElement[]): Set<string> =>
  new Set(elements.flatMap(({ attributes }) => attributes.map(({ name }) => name)));

/** Attributes that no program of ours finds in finished pages, by their readers. */
const others: Record<string, RegExp> = {
  Astro: /^data-astro-cid-/,
  Pagefind: /^data-pagefind-(body|filter|ignore|meta|weight)$/,
  'programs that read RFC 7089': /^data-datetime$/,
  'the styles': /^data-(side|footnote-backref|note)$/,
  'the script of the timeline': /^data-(actors|date|end|status|topics)$/,
};

describe('the marks in the built site', () => {
  it.each(Object.entries({ ...marks, ...libraryMarks }))('%s is on a current page', (_, name) => {
    expect(namesIn(current)).toContain(name);
  });

  it('leave parts out of every output that the list knows', () => {
    for (const [name, output] of [
      [marks.notIn, 'as-of'],
      [marks.notIn, 'book'],
      [marks.openedIn, 'as-of'],
    ] as const) {
      expect(current.some(({ values }) => includesOutput(values[name], output))).toBe(true);
    }
  });

  it('are the only attributes for programs, beside those of others', () => {
    const known: string[] = Object.values({ ...marks, ...libraryMarks });
    const unknown = [...namesIn([...current, ...asOf])].filter(
      (name) =>
        name.startsWith('data-') &&
        !known.includes(name) &&
        !Object.values(others).some((pattern) => pattern.test(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('are not on as-of pages, nor is anything that repeats or decorates', () => {
    expect(asOf.length).toBeGreaterThan(10_000);
    expect([...namesIn(asOf)].filter(isMark)).toEqual([]);
    expect(current.some(({ values }) => repeating.test(values.class ?? ''))).toBe(true);
    expect(asOf.filter(({ values }) => isExtra(values) || repeating.test(values.class ?? ''))).toEqual([]);
    expect(asOf.filter(({ values }) => isParagraphId(values.id ?? '')).map(({ values }) => values.id)).toEqual([]);
  });

  it('include the ids of citable blocks', () => {
    expect(current.filter(({ values }) => isParagraphId(values.id ?? '')).length).toBeGreaterThan(100);
  });
});
