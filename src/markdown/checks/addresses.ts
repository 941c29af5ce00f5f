import type { Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { shortened, type LineProblem, type ProblemText } from '#domain/model/problems.ts';
import { targetOfLink } from '../body-link.ts';
import type { Body } from './check-body.ts';

/** Reports what a bare address has taken from the text around it, such as a quotation mark or a footnote. */
export function checkAddresses({ nodes, source, from }: Body): LineProblem[] {
  return nodes.flatMap(({ node, line, column }): LineProblem[] => {
    const start = node.position?.start.offset;
    // An address that cannot be read has its own problem.
    if (node.type !== 'link' || start === undefined || 'message' in targetOfLink(node.url, from)) return [];
    if (source[start] === '[') return [];
    const found = bracketBefore(node, source) ?? addressProblem(node, toString(node));
    return found ? [{ line, column, ...found }] : [];
  });
}

/** Such as `[https://example.org text]`, `[url=https://example.org]` and `"text":https://example.org`. */
function bracketBefore(node: Link, source: string): ProblemText | undefined {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const before = source.slice(Math.max(0, start - 5), start);
  const isNamed = /(?<!\))\[$/.test(before) && /^ [^\][\n]+\]/.test(source.slice(end, end + 100));
  if (!isNamed && !/\[url=$|":$/i.test(before)) return undefined;
  const message = `The link to “${shortened(toString(node), 80)}” is in the markup of another program.`;
  return { message, fix: 'Write [text](address).' };
}

/** Signs and letters that an address has in percent-encoding only (RFC 3986, section 2). */
const foreign = /[^\x21-\x7e]|[[\]{}|^`"<>\\]/u;

function addressProblem({ url }: Link, text: string): ProblemText | undefined {
  const index = foreign.exec(url)?.index;
  if (index === undefined) return undefined;
  const rest = url.slice(index);
  const name = `The address “${shortened(text, 80)}”`;
  if (/^[\p{L}\p{M}]/u.test(rest)) {
    const fix = `Write [text](${url}), with words for “text”.`;
    return { message: `${name} has other letters than a to z.`, fix };
  }
  const before = url.slice(0, index);
  const address = before.replace(before.includes('(') ? /[!?.,:;*_~']+$/ : /[!?.,:;*_~')]+$/, '');
  const fix = `Write [text](${address}), with words for “text”, and the rest after it.`;
  return { message: `${name} would include “${shortened(rest, 20)}”.`, fix };
}
