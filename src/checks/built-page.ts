import { Parser } from 'htmlparser2';

/** What the checks need to know of a page of the finished site. */
export interface BuiltPage {
  /** The address that it is served at, without the base: `/topics/osce/`. */
  path: string;
  title: string;
  headings: { level: number; text: string }[];
  /** Ids in the page, with duplicates, in their order. */
  ids: string[];
  /** Words that run into each other where an inline element begins or ends: `Foo</a>bar`. */
  glued: string[];
  /** Addresses that the page names in `href` and `src`, as written. */
  links: string[];
}

const inlineElements = new Set('a abbr b cite code em i mark q s small span strong sub sup time'.split(' '));

/** Reads a page of the finished site. */
export function readPage(path: string, html: string): BuiltPage {
  const page: BuiltPage = { path, title: '', headings: [], ids: [], links: [], glued: [] };
  let inTitle = false;
  let inSvg = 0;
  let heading: { level: number; text: string } | undefined;
  let before = '';
  let crossed = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inlineElements.has(name)) crossed = true;
      else before = '';
      if (name === 'svg') inSvg++;
      if (name === 'title' && inSvg === 0) inTitle = true;
      if (/^h[1-6]$/.test(name)) {
        heading = { level: Number(name[1]), text: '' };
        page.headings.push(heading);
      }
      if (attributes.id !== undefined) page.ids.push(attributes.id);
      for (const link of [attributes.href, attributes.src]) if (link !== undefined) page.links.push(link);
    },
    ontext(text) {
      if (inTitle) page.title += text;
      if (heading) heading.text += text;
      if (crossed && /\p{L}$/u.test(before) && /^\p{L}/u.test(text))
        page.glued.push(before.slice(-20) + text.slice(0, 20));
      before = text;
      crossed = false;
    },
    onclosetag(name) {
      if (inlineElements.has(name)) crossed = true;
      else before = '';
      if (name === 'svg') inSvg--;
      if (name === 'title') inTitle = false;
      if (/^h[1-6]$/.test(name)) heading = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return page;
}
