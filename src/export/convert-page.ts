import { marks } from '#domain/formats/marks.ts';
import { relativeAddress, type FolderSite } from './relative-address.ts';
import { editHtml, formatAttribute, type HtmlElement, type WrittenAttribute } from '../html/edit-html.ts';

/** Replaces the modules in a download: browsers load modules only from a server. */
export const archiveScript = 'archive.js';

const linking = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', marks.resultsStyle]);

/** Links for installing the site, which have no use in a folder. */
const installing = new Set(['manifest', 'apple-touch-icon']);

/**
 * Makes a page work without a server: links within the site are relative and name a file. The canonical address and the
 * data for machines stay. `file` is like `topics/osce/index.html`.
 */
export function convertPage(html: string, file: string, site: FolderSite): string {
  // One script contains all modules and must not run twice.
  const src = '../'.repeat(file.split('/').length - 1) + archiveScript;
  let script = `<script defer ${formatAttribute('src', src)}></script>`;
  return editHtml(html, (page, elements) => {
    for (const element of elements) {
      if (element.name === 'script' && element.values.type === 'module') {
        page.update(element.start, element.end, script);
        script = '';
      } else if (element.name === 'link' && installing.has(element.values.rel ?? '')) {
        page.remove(element.start, element.end);
      } else if (element.name !== 'script') {
        for (const attribute of element.attributes) {
          const { name, value, start, end } = attribute;
          const converted = convertValue(element, attribute, (link) => relativeAddress(link, file, site) ?? link);
          if (converted !== value) page.update(start, end, formatAttribute(name, converted));
        }
      }
    }
  });
}

function convertValue(
  element: HtmlElement,
  { name, value }: WrittenAttribute,
  convert: (link: string) => string,
): string {
  if (linking.has(name)) return convert(value);
  if (name === 'srcset' || name === 'imagesrcset') {
    return value.replace(/(^|,\s+)([^\s,]+)/g, (_, before: string, link: string) => before + convert(link));
  }
  if (name === 'content' && isRefresh(element)) return value.replace(/(?<=url=).+/i, convert);
  return value;
}

/** Pages at former addresses redirect with it. */
function isRefresh(element: HtmlElement): boolean {
  return element.name === 'meta' && element.values['http-equiv']?.toLowerCase() === 'refresh';
}

export function convertStyle(css: string, file: string, site: FolderSite): string {
  return css.replace(/url\((['"]?)([^'")]+)\1\)/g, (whole, _, link: string) => {
    const converted = relativeAddress(link, file, site);
    return converted === undefined ? whole : `url("${converted}")`;
  });
}
