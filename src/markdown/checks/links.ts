import type { Definition, Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { targetOfLink, targetOfPicture, type BodyLink } from '../body-link.ts';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import { attributesOf, isElement } from '../inline-html.ts';
import type { Body } from './check-body.ts';

/** `from` is the file's path below `content/`. */
export function checkLinks({ nodes, from }: Pick<Body, 'nodes' | 'from'>): {
  problems: LineProblem[];
  links: BodyLink[];
} {
  const problems: LineProblem[] = [];
  const links: BodyLink[] = [];
  const definitions = new Map<string, Definition>();
  for (const { node } of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const judged = new Set<Definition>();
  for (const { node, line, column } of nodes) {
    const named = node.type === 'linkReference' || node.type === 'imageReference';
    // A reference like a footnote has a problem of its own.
    const definition = named && !node.identifier.startsWith('^') ? definitions.get(node.identifier) : undefined;
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    const url = node.type === 'link' || node.type === 'image' ? node.url : definition?.url;
    if (url !== undefined && !(definition && judged.has(definition))) {
      if (definition) judged.add(definition);
      // The address in a definition is fixed there.
      const at = definition?.position?.start ?? { line, column };
      const place = { line: at.line, column: at.column };
      const target = isPicture ? targetOfPicture(url, from) : targetOfLink(url, from);
      if ('message' in target) problems.push({ ...place, ...target });
      else links.push({ ...target, ...place });
    }
    if (isPicture && !node.alt?.trim()) {
      problems.push({
        line,
        column,
        message: 'The picture has no alternative text.',
        fix: 'Write between [ and ] what it shows.',
      });
    }
    if (node.type === 'link' || node.type === 'linkReference') {
      const problem = textProblem(node, url ?? '');
      if (problem) problems.push({ line, column, ...problem });
    }
    const { source } = attributesOf(node);
    if (isElement(node) && source) links.push({ kind: 'source', id: source, isComponent: true, line, column });
  }
  return { problems, links };
}

function textProblem(link: Link | LinkReference, url: string): ProblemText | undefined {
  const text = toString(link).trim();
  // A link without an address has one problem already.
  if (text === '') {
    return url === '' ? undefined : { message: 'The link has no text.', fix: 'Write between [ and ] where it leads.' };
  }
  if (/^source:/i.test(text)) {
    return { message: `“${text}” would be printed as it is.`, fix: 'Write [the name of the source](source:ID).' };
  }
  if (/^(https?:\/\/|www\.)\S+$/i.test(text) && hostOf(text) !== hostOf(url)) {
    return { message: `The link says “${text}” and leads elsewhere.`, fix: 'Say in words where it leads.' };
  }
  if (!/^(click )?here$|^(this )?(link|page)$|^read more$/i.test(text)) return undefined;
  const message = `The text “${text}” does not say where the link leads.`;
  return { message, fix: 'Name what the reader finds there.', severity: 'warning' };
}

function hostOf(address: string): string | undefined {
  return URL.parse(/^www\./i.test(address) ? `http://${address}` : address)?.hostname;
}
