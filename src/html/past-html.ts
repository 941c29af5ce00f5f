import { Parser } from 'htmlparser2';
import { applyEdits, type Edit } from './text-edits.ts';

export interface PastRules {
  /** Returns the as-of address. Undefined if nothing existed yet: the link becomes plain text. */
  addressOf(address: string): string | undefined;
  /** Numbers up to the as-of day. Marks of others are removed. */
  followUps: ReadonlySet<string>;
}

/** An `opened` element is replaced by its content. */
type Fate = 'kept' | 'gone' | 'opened';

/** Makes an as-of page from a current page: links lead to as-of pages, and the search ignores it. */
export function pastHtml(html: string, rules: PastRules): string {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const edits: Edit[] = [];
  const open: { fate: Fate; start: number }[] = [];
  let inPre = 0;
  let attributes: { name: string; value: string; start: number; end: number }[] = [];
  const parser: Parser = new Parser({
    onopentagname: () => (attributes = []),
    onattribute: (name, value) => attributes.push({ name, value, start: parser.startIndex, end: parser.endIndex }),
    onopentag(name, values) {
      if (name === 'pre') inPre++;
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      const address = name === 'a' && values.href !== undefined ? addressIn(values.href, ids, rules) : '';
      const fate = fateOf(name, values, address, rules);
      open.push({ fate, start });
      if (fate === 'opened') edits.push({ start, end, text: '' });
      if (fate !== 'kept') return;
      for (const attribute of attributes) {
        if (isOfNow(attribute)) {
          edits.push({ start: attribute.start - 1, end: attribute.end, text: '' });
        } else if (attribute.name === 'href' && address) {
          edits.push({
            start: attribute.start,
            end: attribute.end,
            text: `href="${address.replaceAll('&', '&amp;')}"`,
          });
        }
      }
    },
    ontext(text) {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      const isPlain = text.length === end - start && inPre === 0;
      if (isPlain && /\s\s|\n/.test(text)) edits.push({ start, end, text: text.replace(/\s+/g, ' ') });
    },
    onclosetag(name) {
      if (name === 'pre') inPre--;
      const element = open.pop();
      if (element?.fate === 'gone') edits.push({ start: element.start, end: parser.endIndex + 1, text: '' });
      if (element?.fate === 'opened') edits.push({ start: parser.startIndex, end: parser.endIndex + 1, text: '' });
    },
  });
  parser.end(html);
  return applyEdits(html, edits);
}

/** Attributes for search, citation and corrections, which only the current page has. */
function isOfNow({ name, value }: { name: string; value: string }): boolean {
  if (name === 'id') return /^(p|li|t|q)-[0-9a-z]{7}(-\d+)?$/.test(value);
  return name.startsWith('data-pagefind') || name === 'data-search-record' || value === 'has-corrected';
}

function fateOf(name: string, values: Record<string, string>, address: string | undefined, rules: PastRules): Fate {
  const number = values['data-follow-up'];
  if (number !== undefined && !rules.followUps.has(number)) return name === 'a' ? 'gone' : 'opened';
  // Saves bytes on thousands of pages: text for the search, and icons with words beside them.
  if ('hidden' in values && 'data-pagefind-ignore' in values) return 'gone';
  if (name === 'svg' && values['aria-hidden'] === 'true') return 'gone';
  // Sidenotes repeat the notes at the end.
  if (values.class === 'sidenote') return 'gone';
  // Corrections came later; paragraphs are cited on the current page.
  if (values.class === 'corrected') return 'opened';
  if (values.class === 'corrected-mark' || values.class === 'pilcrow') return 'gone';
  // The page of the day lists the neighbours.
  if (name === 'nav' && values.class === 'turn') return 'gone';
  // Explanations of terms contain current knowledge.
  if ('popovertarget' in values) return 'opened';
  return name === 'a' && address === undefined ? 'opened' : 'kept';
}

/** Undefined if the link becomes plain text. */
function addressIn(href: string, ids: ReadonlySet<string | undefined>, { addressOf }: PastRules): string | undefined {
  if (href.startsWith('#')) return ids.has(href.slice(1)) ? href : undefined;
  if (!href.startsWith('/')) return href;
  const source = /\/sources\/#(.+)$/.exec(href)?.[1];
  if (source !== undefined) return ids.has(`source-${source}`) ? `#source-${source}` : undefined;
  return addressOf(href);
}
