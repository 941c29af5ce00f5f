import { problem, shortened, type Problem } from '#domain/model/problems.ts';
import { findInvisible } from '#domain/checks/characters.ts';
import { findMergeMarkers } from '#domain/checks/merge-markers.ts';
import type { ContentFile } from '../read-content.ts';

/** In bytes. */
export const largestFile = 1_000_000;

/** Removes a byte order mark; `text` is undefined when the bytes are not text. */
export function decodeText({ bytes, file }: Pick<ContentFile, 'bytes' | 'file'>): {
  text: string | undefined;
  problems: Problem[];
} {
  const refuse = (line: number, message: string, fix: string): { text: undefined; problems: Problem[] } => ({
    text: undefined,
    problems: [problem({ file }, { line }, { message, fix })],
  });
  if (bytes.length > largestFile) return refuse(1, 'The file is larger than 1 MB.', 'Split it into several files.');
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refuse(lineOf(bytes, nul), 'The file contains a NUL byte.', 'Save it again as plain text in UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.trim() === '') return refuse(1, 'The file is empty.', 'Write something in it or remove it.');
    if (!text.startsWith('\ufeff')) return { text, problems: [] };
    const message = 'The file starts with a byte order mark.';
    return {
      text: text.replace(/^\ufeff+/, ''),
      problems: [problem({ file }, { line: 1 }, { message, fix: 'Save it as UTF-8 without BOM.' })],
    };
  } catch {
    return refuse(lineOfInvalidByte(bytes), 'The file is not valid UTF-8.', 'Save it again with the encoding UTF-8.');
  }
}

/** Reports one line end per file and one invisible character per line. */
export function checkText(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const ends: string[] = text.match(/\r\n|[\r\n]/g) ?? [];
  const alone = ends.indexOf('\r');
  const other = ends.findIndex((end) => end !== ends[0]);
  if (alone >= 0) {
    const fix = 'Save it with the line ends of Linux (LF).';
    const message = 'A line ends with a carriage return only.';
    problems.push(problem({ file }, { line: alone + 1 }, { message, fix }));
  } else if (other >= 0) {
    const fix = 'Save it with one kind of line end, preferably LF.';
    const message = 'The line ends are mixed: LF and CRLF.';
    problems.push(problem({ file }, { line: other + 1 }, { message, fix }));
  }
  if (!findInvisible(text)) return problems;
  withPlainEnds(text)
    .split('\n')
    .forEach((line, index) => {
      const found = findInvisible(line);
      if (!found) return;
      const { index: column, ...text } = found;
      problems.push(problem({ file }, { line: index + 1, column: column + 1 }, text));
    });
  return problems;
}

/** `lines` has plain ends. */
export function checkMerge(file: string, lines: string): Problem[] {
  return findMergeMarkers(lines).map(({ line, marker }) => {
    const message = `“${shortened(marker, 40)}” is from a merge that is not finished.`;
    return problem({ file }, { line }, { message, fix: 'Keep the lines that are right, and remove this one.' });
  });
}

/** Line numbers then match those of editors. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}

/** Returns a 1-based line. A UTF-8 sequence of several bytes never contains a line break byte. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
