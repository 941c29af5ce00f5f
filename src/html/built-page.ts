import { Parser } from 'htmlparser2';
import { findResources, type Resource } from './page-resources.ts';

export interface BuiltPage {
  /** Without the base: `/topics/osce/`. */
  path: string;
  title: string;
  headings: { level: number; text: string }[];
  /** In order, with duplicates. */
  ids: string[];
  /** Words that run together: `Foo</a>bar`. */
  glued: string[];
  links: string[];
  resources: Resource[];
  /** `<script>`, `<p style>`, `<p onclick>`. */
  inline: string[];
  /** Only a policy before all resources counts. */
  policy: string | undefined;
}

const inlineElements = new Set('a abbr b cite code em i mark q s small span strong sub sup time'.split(' '));

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
  // A copy, since a substring keeps the HTML of the whole page in memory.
  return structuredClone(page);
}

function isPolicy(attributes: Record<string, string>): boolean {
  return attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

/** Browsers do not run JSON-LD, so it does not count. */
function findInline(name: string, attributes: Record<string, string>): string[] {
  const isScript = name === 'script' && attributes.src === undefined && attributes.type !== 'application/ld+json';
  const written = Object.keys(attributes).filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute));
  return [
    ...(isScript || name === 'style' ? [`<${name}>`] : []),
    ...written.map((attribute) => `<${name} ${attribute}>`),
  ];
}
