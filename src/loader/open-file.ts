import { problem, type Problem } from '#domain/model/problems.ts';
import { collections } from '#domain/model/collections.ts';
import { checkMerge, checkText, decodeText, withPlainEnds } from './checks/check-text.ts';
import { splitProse } from './yaml/frontmatter.ts';
import type { ContentFile } from './read-content.ts';

/** `line` is the 1-based line in the file. */
interface FilePart {
  text: string;
  line: number;
}

/** A part is undefined when the file could not be read that far. */
export interface OpenFile {
  file: ContentFile;
  text: string | undefined;
  yaml: FilePart | undefined;
  body: FilePart | undefined;
  problems: Problem[];
}

export function openFile(file: ContentFile): OpenFile {
  const { text, problems } = decodeText(file);
  if (text === undefined) return { file, text, yaml: undefined, body: undefined, problems };
  problems.push(...checkText(file.file, text));
  const lines = withPlainEnds(text);
  const merged = checkMerge(file.file, lines);
  // Both sides are in the text, so other problems would be reported twice.
  if (merged.length > 0) return { file, text, yaml: undefined, body: undefined, problems: [...problems, ...merged] };
  if (collections[file.collection].form === 'records') {
    return { file, text, yaml: { text: lines, line: 1 }, body: undefined, problems };
  }
  const prose = splitProse(lines);
  if ('message' in prose) {
    problems.push(problem(file, { line: 1 }, prose));
    return { file, text, yaml: undefined, body: undefined, problems };
  }
  return {
    file,
    text,
    yaml: { text: prose.yaml, line: 2 },
    body: { text: prose.body, line: prose.bodyLine },
    problems,
  };
}
