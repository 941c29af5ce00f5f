import { Parser } from 'htmlparser2';
import { findResources, type Resource } from './page-resources.ts';

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
  /** What it loads or sends to. */
  resources: Resource[];
  /** Scripts and styles that are written into it: `<script>`, `<p style>`, `<p onclick>`. */
  inline: string[];
  /** The Content Security Policy that it carries above all that it loads; one below would come too late. */
  policy: string | undefined;
}

const inlineElements = new Set('a abbr b cite code em i mark q s small span strong sub sup time'.split(' '));

/** Reads a page of the finished site. */
export function readPage(path: string, html: string): BuiltPage {
  const page: BuiltPage = {
    path,
    title: '',
    headings: [],
    ids: [],
    links: [],
    glued: [],
    resources: [],
    inline: [],
    policy: undefined,
  };
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
      page.resources.push(...findResources(name, attributes));
      page.inline.push(...findInline(name, attributes));
      if (isPolicy(attributes) && page.resources.length === 0) page.policy ??= attributes.content;
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
  // A copy, since a piece of a string keeps the whole in memory: here the HTML of every page of the site.
  return structuredClone(page);
}

function isPolicy(attributes: Record<string, string>): boolean {
  return attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

/** The scripts and styles that an element is or has. Data for machines, which no browser runs, is neither. */
function findInline(name: string, attributes: Record<string, string>): string[] {
  const isScript = name === 'script' && attributes.src === undefined && attributes.type !== 'application/ld+json';
  const written = Object.keys(attributes).filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute));
  return [
    ...(isScript || name === 'style' ? [`<${name}>`] : []),
    ...written.map((attribute) => `<${name} ${attribute}>`),
  ];
}
