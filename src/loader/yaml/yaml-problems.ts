import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  visit,
  type Document,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { findInvisible } from '#domain/checks/characters.ts';
import { yamlProblem, type YamlProblem } from './yaml-problem.ts';

/** Deeper nesting could exhaust the stack of recursive functions. */
const deepest = 20;

/** `isReadable` is false when the value is uncertain. */
export function yamlProblems(
  document: Document.Parsed,
  text: string,
): { problems: YamlProblem[]; isReadable: boolean } {
  const broken: YamlProblem[] = [];
  const odd: YamlProblem[] = [];
  const refuse = (offset: number, message: string, fix: string): void => {
    broken.push({ offset, message, fix });
  };
  let isTooDeep = false as boolean;
  visit(document, (_, node, path) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (isCollection(node) && path.filter(isCollection).length >= deepest) {
      isTooDeep = true;
      refuse(offset, `The YAML nests more than ${deepest} levels deep.`, 'Use fewer brackets and indents.');
      return visit.BREAK;
    }
    if (isAlias(node)) refuse(offset, 'A YAML alias (*) is not allowed.', 'Repeat the value.');
    else if (node.anchor !== undefined) {
      refuse(before(text, '&', offset), 'A YAML anchor (&) is not allowed.', 'Take it out or quote the value.');
    } else if (node.tag !== undefined) {
      refuse(before(text, '!', offset), 'A YAML tag (!) is not allowed.', 'Quote the value.');
    }
    // After a parser error, other text can look like a key.
    if (isMap(node) && document.errors.length === 0) broken.push(...keyProblems(node));
    if (isScalar(node)) odd.push(...scalarProblems(node, text));
    return undefined;
  });
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1) {
    refuse(0, 'A YAML directive (%) is not allowed.', 'Take the line out.');
  }
  if (!isTooDeep) broken.push(...ownErrors(document).map((error) => yamlProblem(error, text, document)));
  return { problems: isTooDeep ? broken.slice(-1) : [...broken, ...odd], isReadable: broken.length === 0 };
}

/** Leaves out the parser's second error for a key that continues on the next line. */
function ownErrors({ errors }: Document.Parsed): YAMLError[] {
  const nested = new Set(errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  return errors.filter(({ code, pos }) => code !== 'MULTILINE_IMPLICIT_KEY' || !nested.has(pos[0]));
}

function* keyProblems({ items, range }: YAMLMap): Generator<YamlProblem> {
  const seen = new Set<string>();
  for (const { key } of items) {
    const isText = isScalar(key) && key.value !== null;
    const offset = (isScalar(key) || isCollection(key) ? key.range?.[0] : undefined) ?? range?.[0] ?? 0;
    const name = isText ? String(key.value) : '';
    if (!isText) yield { offset, message: 'A key of the YAML is not a word.', fix: 'Write "key: value".' };
    else if (seen.has(name)) yield { offset, message: `The key "${name}" is used twice.`, fix: 'Keep one of the two.' };
    seen.add(name);
  }
}

function scalarProblems({ value, range, comment, type }: Scalar, text: string): YamlProblem[] {
  const [start = 0, end = 0] = range ?? [];
  const problems: YamlProblem[] = [];
  const unseen = typeof value === 'string' ? findInvisible(value) : undefined;
  // An invisible character in the source has its own place.
  if (unseen && !findInvisible(text.slice(start, end))) {
    problems.push({ offset: start, message: unseen.message, fix: unseen.fix });
  }
  if (comment && type === 'PLAIN' && typeof value === 'string') {
    const message = `The text after # is ignored: “${comment.trim()}”.`;
    const fix = 'Quote the whole value if this belongs to it. Otherwise put the comment on its own line.';
    problems.push({ offset: text.indexOf('#', end), message, fix, severity: 'warning' });
  }
  const item = type === 'PLAIN' ? /\n\s*(?=- )/.exec(text.slice(start, end)) : null;
  if (item) {
    const message = 'This line becomes a part of the text above, with its hyphen.';
    const fix = 'Indent it as the item above it, or put quotation marks around the whole text.';
    problems.push({ offset: start + item.index + item[0].length, message, fix, severity: 'warning' });
  }
  return problems;
}

function before(text: string, sign: string, offset: number): number {
  return Math.max(0, text.lastIndexOf(sign, offset));
}
