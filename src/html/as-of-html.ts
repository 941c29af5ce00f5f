import { includesOutput, isMark, isParagraphId, listedSourceId, marks } from '#domain/formats/marks.ts';
import { editHtml, formatAttribute, isExtra, type HtmlElement, type WrittenAttribute } from './edit-html.ts';

export interface AsOfRules {
  /** Returns the as-of address. Undefined if nothing existed yet: the link becomes plain text. */
  addressOf(address: string): string | undefined;
  /** Numbers up to the as-of day. Marks of others are removed. */
  followUps: ReadonlySet<string>;
}

/** An `opened` element is replaced by its content. */
type Fate = 'kept' | 'gone' | 'opened';

/** Makes an as-of page from a current page: links lead to as-of pages, and the search ignores it. */
export function asOfHtml(html: string, rules: AsOfRules): string {
  return editHtml(html, (page, elements) => {
    const ids = new Set(elements.map((element) => element.values.id));
    let goneTo = 0;
    for (const element of elements) {
      if (element.start < goneTo) continue;
      const { start, end, content, attributes } = element;
      const href = element.name === 'a' ? element.values.href : undefined;
      const address = href && addressIn(href, ids, rules);
      const fate = fateOf(element, rules);
      if (fate === 'gone') {
        page.remove(start, end);
        goneTo = end;
      } else if (fate === 'opened' || (href && address === undefined)) {
        page.remove(start, content.start);
        page.remove(content.end, end);
      } else {
        for (const attribute of attributes) {
          if (isOfNow(attribute)) page.remove(attribute.start - 1, attribute.end);
          else if (attribute.name === 'href' && address && address !== href)
            page.update(attribute.start, attribute.end, formatAttribute('href', address));
        }
      }
    }
  });
}

/** Attributes for search, citation and corrections, which only the current page has. */
function isOfNow({ name, value }: WrittenAttribute): boolean {
  return name === 'id' ? isParagraphId(value) : isMark(name);
}

function fateOf({ name, values }: HtmlElement, { followUps }: AsOfRules): Fate {
  const number = values[marks.followUp];
  if (number !== undefined && !followUps.has(number)) return name === 'a' ? 'gone' : 'opened';
  if (isExtra(values) || includesOutput(values[marks.notIn], 'as-of')) return 'gone';
  return includesOutput(values[marks.openedIn], 'as-of') ? 'opened' : 'kept';
}

/** Undefined if the link becomes plain text. */
function addressIn(href: string, ids: ReadonlySet<string | undefined>, { addressOf }: AsOfRules): string | undefined {
  if (href.startsWith('#')) return ids.has(href.slice(1)) ? href : undefined;
  if (!href.startsWith('/')) return href;
  const source = /\/sources\/#(.+)$/.exec(href)?.[1];
  if (source !== undefined) return ids.has(listedSourceId(source)) ? `#${listedSourceId(source)}` : undefined;
  return addressOf(href);
}
