import { carriedAddress, type CarriedSite } from './carried-address.ts';
import type { Edit } from '../html/text-edits.ts';
import { editHtml, formatAttribute, type StartTag, type WrittenAttribute } from '../html/edit-html.ts';

/** Replaces the modules in a download: browsers load modules only from a server. */
export const archiveScript = 'archive.js';

const linking = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data-style']);

/** Links for installing the site, which have no use in a folder. */
const installing = new Set(['manifest', 'apple-touch-icon']);

/**
 * Makes a page work without a server: links within the site become relative and name a file. The canonical address and
 * the data for machines stay. `file` is the page: `topics/osce/index.html`.
 */
export function carryPage(html: string, file: string, site: CarriedSite): string {
  let hasScript = false;
  return editHtml(html, (tag) => {
    const value = valuesOf(tag);
    if (tag.name === 'script') {
      if (value.type !== 'module') return [];
      // One script contains all modules and must not run twice.
      const src = '../'.repeat(file.split('/').length - 1) + archiveScript;
      const text = hasScript ? '' : `<script defer ${formatAttribute('src', src)}></script>`;
      hasScript = true;
      return [{ start: tag.start, end: html.indexOf('</script>', tag.end) + '</script>'.length, text }];
    }
    if (tag.name === 'link' && installing.has(value.rel ?? '')) return [{ ...tag, text: '' }];
    return tag.attributes.flatMap((attribute) => editAttribute(tag, attribute, file, site));
  });
}

function editAttribute(tag: StartTag, attribute: WrittenAttribute, file: string, site: CarriedSite): Edit[] {
  const { name, value, start, end } = attribute;
  const carried = carryValue(tag, attribute, (link) => carriedAddress(link, file, site) ?? link);
  return carried === value ? [] : [{ start, end, text: formatAttribute(name, carried) }];
}

function carryValue(tag: StartTag, { name, value }: WrittenAttribute, carry: (link: string) => string): string {
  if (linking.has(name)) return carry(value);
  if (name === 'srcset' || name === 'imagesrcset') {
    return value.replace(/(^|,\s+)([^\s,]+)/g, (_, before: string, link: string) => before + carry(link));
  }
  if (name === 'content' && isRefresh(tag)) return value.replace(/(?<=url=).+/i, carry);
  return value;
}

/** Pages at former addresses redirect with it. */
function isRefresh(tag: StartTag): boolean {
  return tag.name === 'meta' && valuesOf(tag)['http-equiv']?.toLowerCase() === 'refresh';
}

function valuesOf({ attributes }: StartTag): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

export function carryStyle(css: string, file: string, site: CarriedSite): string {
  return css.replace(/url\((['"]?)([^'")]+)\1\)/g, (whole, _, link: string) => {
    const carried = carriedAddress(link, file, site);
    return carried === undefined ? whole : `url("${carried}")`;
  });
}
