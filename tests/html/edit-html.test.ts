import { describe, expect, it } from 'vitest';
import { editHtml, escapeHtml, formatAttribute, startTagsOf } from '../../src/html/edit-html.ts';

describe('the start tags of a page', () => {
  it('are given with their attributes and their places, in every way of writing them', () => {
    const html = `<!doctype html><a href="/x?a=1&amp;b=2" hidden class='k' id=z>t</a><svg viewBox="0 0 1 1"><use xlink:href=#x /></svg>é<br/><p>`;
    const tags = startTagsOf(html).map(({ name, attributes, start, end }) => ({
      name,
      written: html.slice(start, end),
      attributes: attributes.map(({ value, ...at }) => [html.slice(at.start, at.end), value]),
    }));
    expect(tags).toEqual([
      {
        name: 'a',
        written: `<a href="/x?a=1&amp;b=2" hidden class='k' id=z>`,
        attributes: [
          ['href="/x?a=1&amp;b=2"', '/x?a=1&b=2'],
          ['hidden', ''],
          [`class='k'`, 'k'],
          ['id=z', 'z'],
        ],
      },
      { name: 'svg', written: '<svg viewBox="0 0 1 1">', attributes: [['viewBox="0 0 1 1"', '0 0 1 1']] },
      { name: 'use', written: '<use xlink:href=#x />', attributes: [['xlink:href=#x', '#x']] },
      { name: 'br', written: '<br/>', attributes: [] },
      { name: 'p', written: '<p>', attributes: [] },
    ]);
  });

  it('are not found in scripts and comments', () => {
    const html = '<script>"<a href=x>"</script><!-- <b> --><textarea><i></textarea>';
    expect(startTagsOf(html).map(({ name }) => name)).toEqual(['script', 'textarea']);
  });
});

describe('an edited page', () => {
  it('keeps every byte that no edit covers', () => {
    const html = '<P  Class=a >é&nbsp;<a   HREF = "/x">&quot;</a>\r\n<!-- x --></p>';
    expect(editHtml(html, () => [])).toBe(html);
    const edited = editHtml(html, ({ attributes }) =>
      attributes.filter(({ name }) => name === 'href').map((at) => ({ ...at, text: formatAttribute('href', 'y') })),
    );
    expect(edited).toBe('<P  Class=a >é&nbsp;<a   href="y">&quot;</a>\r\n<!-- x --></p>');
  });

  it('can lose whole elements', () => {
    const html = 'a<link rel=x>b<link rel=y>c';
    const edited = editHtml(html, ({ attributes, start, end }) =>
      attributes.some(({ value }) => value === 'x') ? [{ start, end, text: '' }] : [],
    );
    expect(edited).toBe('ab<link rel=y>c');
  });
});

it('a text of any characters is a text in HTML', () => {
  const text = `a < b && "c" > 'd' &amp;`;
  const [tag] = startTagsOf(`<p title="${escapeHtml(text)}">`);
  expect(tag?.attributes[0]?.value).toBe(text);
});
