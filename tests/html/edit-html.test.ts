import { describe, expect, it } from 'vitest';
import { editHtml, escapeHtml, formatAttribute, readElements } from '../../src/html/edit-html.ts';

describe('the elements of a page', () => {
  it('have their attributes and places, in every way of writing them', () => {
    const html = `<!doctype html><a href="/x?a=1&amp;b=2" hidden class='k' id=z>t</a><svg viewBox="0 0 1 1"><use xlink:href=#x /></svg>é<br/><p>`;
    const tags = readElements(html).map(({ name, attributes, start, content }) => ({
      name,
      written: html.slice(start, content.start),
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

  it.each([
    ['<p>a<b>c</b></p>d', '<p>a<b>c</b></p>', 'a<b>c</b>'],
    ['<br>a', '<br>', ''],
    ['<svg><use/>a</svg>', '<svg><use/>a</svg>', '<use/>a'],
    ['<li>a<li>b', '<li>a', 'a'],
    ['<p>a</div>', '<p>a</div>', 'a</div>'],
    ['</p><i>a</i>', '<i>a</i>', 'a'],
    ['<p>a', '<p>a', 'a'],
  ])('of %s end where browsers end them', (html, written, inside) => {
    const [{ start, end, content } = { start: 0, end: 0, content: { start: 0, end: 0 } }] = readElements(html);
    expect(html.slice(start, end)).toBe(written);
    expect(html.slice(content.start, content.end)).toBe(inside);
  });

  it('are not found in scripts and comments', () => {
    const html = '<script>"<a href=x>"</script><!-- <b> --><textarea><i></textarea>';
    expect(readElements(html).map(({ name }) => name)).toEqual(['script', 'textarea']);
  });
});

describe('an edited page', () => {
  it('keeps every byte that no edit covers', () => {
    const html = '<P  Class=a >é&nbsp;<a   HREF = "/x">&quot;</a>\r\n<!-- x --></p>';
    expect(editHtml(html, () => [])).toBe(html);
    const edited = editHtml(html, (page, elements) => {
      for (const { name, start, end } of elements.flatMap(({ attributes }) => attributes))
        if (name === 'href') page.update(start, end, formatAttribute('href', 'y'));
    });
    expect(edited).toBe('<P  Class=a >é&nbsp;<a   href="y">&quot;</a>\r\n<!-- x --></p>');
  });

  it('can lose whole elements', () => {
    const edited = editHtml('a<link rel=x>b<link rel=y>c', (page, elements) => {
      for (const element of elements) if (element.values.rel === 'x') page.remove(element.start, element.end);
    });
    expect(edited).toBe('ab<link rel=y>c');
  });
});

it('a text of any characters is a text in HTML', () => {
  const text = `a < b && "c" > 'd' &amp;`;
  const [element] = readElements(`<p title="${escapeHtml(text)}">`);
  expect(element?.attributes[0]?.value).toBe(text);
});
