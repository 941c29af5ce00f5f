import { Parser } from 'htmlparser2';
import { libraryMarks } from '#domain/formats/marks.ts';
import { escapeHtml } from '../html/edit-html.ts';
import { hideSigns } from './hide-signs.ts';

/** Elements inside a line. Every other element starts and ends a word. */
const joining = new Set(
  'a abbr b bdi bdo button cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const withoutWords = new Set(['script', 'style', 'svg', 'template']);

/** In place of an element that is left out. */
const gap = '\0';

/**
 * The page as Pagefind should read it: without the numbers and arrows of notes and what else is hidden from assistive
 * technology, with white space between blocks, and with hidden signs; see hide-signs.ts.
 */
export function searchableHtml(html: string): string {
  const parts: string[] = [];
  let text = '';
  let omitted = 0;
  const add = (...more: string[]): void => {
    parts.push(escapeHtml(hideSigns(closeGaps(text))), ...more);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, values, isImplied) {
      if (omitted > 0 || isFurniture(name, values)) {
        if (omitted++ === 0) text += around(name) + gap;
      } else add(around(name), isImplied ? '' : html.slice(parser.startIndex, parser.endIndex + 1));
    },
    ontext(piece) {
      if (omitted === 0) text += piece;
    },
    onclosetag(name, isImplied) {
      if (omitted > 0) omitted--;
      else {
        // Pagefind ends a block with a full stop if no white space is in the way.
        if (!joining.has(name)) text = closeGaps(text).trimEnd();
        add(isImplied ? '' : html.slice(parser.startIndex, parser.endIndex + 1), around(name));
      }
    },
  });
  parser.end(html);
  add();
  return parts.join('');
}

/** A sign after the gap belongs to the word before it. */
function closeGaps(text: string): string {
  return text.replace(/\s*\0+(?=[\s,.;:!?)])/g, '').replaceAll(gap, '');
}

function around(name: string): string {
  return joining.has(name) ? '' : ' ';
}

function isFurniture(name: string, values: Record<string, string>): boolean {
  return (
    withoutWords.has(name) ||
    values['aria-hidden'] === 'true' ||
    values[libraryMarks.notSearched] === 'all' ||
    libraryMarks.footnoteRef in values ||
    libraryMarks.footnoteBackref in values
  );
}
