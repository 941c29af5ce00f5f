import { describe, expect, it } from 'vitest';
import { foundPage } from '../../src/search/found-page.ts';
import type { PagefindPage } from '../../src/search/pagefind.ts';

const page: PagefindPage = {
  url: '/actors/zelensky/',
  content: '',
  meta: { title: 'Volodymyr Zelensky', names: 'Zelensky; Selenskyj; Зеленський', date: '1 May 2019' },
  filters: { kind: ['Actor'], bureau: ['Kyiv desk'] },
  excerpt: 'the <mark>president</mark>',
  locations: [],
  sub_results: [
    { title: 'Volodymyr Zelensky', url: '/actors/zelensky/', excerpt: 'above' },
    { title: 'One', url: '/actors/zelensky/#one', excerpt: '<mark>a</mark> and <mark>a</mark>' },
    { title: 'Two', url: '/actors/zelensky/#two', excerpt: '<mark>a</mark> and <mark>b</mark>' },
    { title: 'Three', url: '/actors/zelensky/#three', excerpt: '<mark>a</mark>' },
    { title: 'Four', url: '/actors/zelensky/#four', excerpt: '<mark>a</mark>' },
  ],
};

describe('a result', () => {
  it('says what it is, and leads to its three best sections', () => {
    expect(foundPage(page, ['president'])).toEqual({
      url: '/actors/zelensky/',
      title: 'Volodymyr Zelensky',
      kind: 'Actor',
      date: '1 May 2019',
      bureau: 'Kyiv desk',
      excerpt: 'the <mark>president</mark>',
      sections: ['two', 'one', 'three'].map(
        (id) => expect.objectContaining({ url: `/actors/zelensky/#${id}` }) as unknown,
      ),
    });
  });

  it.each([
    ['Notes', '<mark>Notes.</mark> Axios, 28 December', 'Axios, 28 December'],
    ['What is “at stake”?', 'What is “<mark>at</mark> stake”? The <mark>order</mark>', 'The <mark>order</mark>'],
    ['“Not an inch”', '“Not an inch” A promise', 'A promise'],
    ['Notes', 'Notes.', ''],
    ['Notes', 'Noted by Axios.', 'Noted by Axios.'],
    ['The talks', 'The <mark>talks</mark> of Geneva.', 'The <mark>talks</mark> of Geneva.'],
  ])('does not repeat the heading “%s” in “%s”', (title, excerpt, shown) => {
    const sections = [{ title, url: '/2021/#a', excerpt }];
    expect(foundPage({ ...page, excerpt, meta: { title }, sub_results: sections }, [])).toMatchObject({
      excerpt: shown,
      sections: [{ excerpt: shown }],
    });
  });

  it('shows by which other name it was found', () => {
    expect(foundPage(page, ['who', 'is', 'selenskyj']).named).toBe('Selenskyj');
    expect(foundPage(page, ['zelensky']).named).toBeUndefined();
  });

  it('that is a part of a page has no sections', () => {
    expect(foundPage({ ...page, url: '/glossary/#nrc' }, []).sections).toEqual([]);
  });
});
