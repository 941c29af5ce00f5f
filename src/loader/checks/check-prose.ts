import type { ArchiveOptions } from '#domain/model/archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { nearest } from '#domain/names/nearest.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { hiddenProblem, isDraft } from '#domain/model/publication.ts';
import { orDraft } from '#domain/checks/template.ts';
import type { BodyLink } from '../../markdown/body-link.ts';
import type { Prose, Reading, Surroundings } from './reading.ts';

/** Checks texts with what is around them: their entries, other texts, pictures and addresses. */
export function checkProse({ prose, around, options }: Reading): Problem[] {
  const byPath = new Map(prose.map((one) => [one.path, one]));
  return prose.flatMap((one) => {
    const at = (line: number, column: number, text: ProblemText): Problem =>
      problem(one, { line: one.line + line - 1, column }, text);
    const problems = one.facts.problems.map(({ line, column, ...text }) => at(line, column, text));
    if (one.needsText && one.facts.isEmpty) {
      problems.push(at(0, 1, { message: 'The article has no text.', fix: 'Write it below the second "---".' }));
    }
    if (one.facts.words > one.mostWords) {
      const message = `The text has ${one.facts.words} words, and the limit is ${one.mostWords}.`;
      problems.push(at(1, 1, { message, fix: 'Shorten it, and leave the details to the articles.' }));
    }
    const { templateLine } = one.facts;
    if (templateLine !== undefined && !isDraft(one.data)) {
      const message = 'This is still the text of the template.';
      problems.push(at(templateLine, 1, { message, fix: `Write it, ${orDraft}` }));
    }
    for (const link of one.facts.links) {
      const broken = checkLink(link, one, byPath, around, options);
      if (broken) problems.push(at(link.line, link.column, broken));
    }
    return problems;
  });
}

function checkLink(
  link: BodyLink,
  from: Prose,
  byPath: Map<string, Prose>,
  around: Surroundings,
  options: ArchiveOptions,
): ProblemText | undefined {
  switch (link.kind) {
    case 'source':
      return checkSource(link, from, around);
    case 'record':
      return checkRecord(link, from, around);
    case 'picture':
      if (around.names.has(link.path)) return undefined;
      return missing(
        'picture',
        link.path,
        [...around.names].filter((name) => name.startsWith('pictures/')),
      );
    case 'file': {
      const target = byPath.get(link.path);
      if (!around.names.has(link.path)) return missing('file', link.path, around.names);
      const hidden = target && findHidden(target, from, options);
      if (hidden) return hidden;
      return target && checkFragment(link.fragment, target.facts.anchors, `content/${link.path}`);
    }
    case 'fragment':
      return checkFragment(link.fragment, from.facts.anchors, 'This text');
    case 'address':
      return checkAddress(link, from, byPath, around, options);
    case 'web':
      return undefined;
  }
}

function checkAddress(
  { path, fragment }: Extract<BodyLink, { kind: 'address' }>,
  from: Prose,
  byPath: Map<string, Prose>,
  around: Surroundings,
  options: ArchiveOptions,
): ProblemText | undefined {
  if (!around.addresses.has(path)) {
    const guess = nearest(path, around.addresses.keys());
    const fix = guess ? `Did you mean "${guess}"?` : 'Link to the file of an entry instead.';
    return { message: `There is no page at "${path}".`, fix };
  }
  const file = around.addresses.get(path);
  const target = file === undefined ? undefined : byPath.get(file);
  const hidden = target && findHidden(target, from, options);
  if (hidden) return hidden;
  if (fragment === '') return undefined;
  const listed = collectionNames.find((name) => !collections[name].hasPages && collections[name].list === path);
  if (listed) return checkRecord({ collection: listed, id: fragment }, { ...from, terms: undefined }, around);
  return checkFragment(fragment, target?.facts.anchors ?? [], `The page at "${path}"`);
}

/** Reports a link to a text that is not published yet. */
function findHidden(target: Prose, from: Prose, options: ArchiveOptions): ProblemText | undefined {
  const relation = { from: 'text', to: `content/${target.path}`, file: 'it', kind: 'link' } as const;
  return hiddenProblem(from.data, target.data, relation, options);
}

function checkSource(
  { id, isComponent }: { id: string; isComponent?: true },
  from: Prose,
  around: Surroundings,
): ProblemText | undefined {
  const { sources, listsSources } = from;
  if (isComponent && !listsSources) {
    return { message: 'A quotation needs a page that lists its sources.', fix: 'Use it in articles and topics only.' };
  }
  if (listsSources) {
    if (!sources || sources.includes(id)) return undefined;
    const guess = nearest(id.replace(/^source:/, '').trim(), sources);
    const fix = guess ? `Did you mean "${guess}"? Otherwise add it there.` : 'Add it there.';
    return { message: `The source "${id}" is cited but not in "sources".`, fix };
  }
  return checkRecord({ collection: 'sources', id }, from, around);
}

function checkRecord(
  { collection, id }: { collection: CollectionName; id: string },
  from: Prose,
  { records }: Surroundings,
): ProblemText | undefined {
  const known = records[collection];
  const { noun } = collections[collection];
  if (known && !known.has(id)) {
    const guess = nearest(id, known);
    const fix = guess ? `Did you mean "${guess}"?` : `Add it to a file in content/${collection}/ first.`;
    return { message: `There is no ${noun} "${id}".`, fix };
  }
  if (collection !== 'terms' || !from.terms || from.terms.includes(id)) return undefined;
  return { message: `The term "${id}" is explained here but not in "terms".`, fix: 'Add it there.' };
}

function missing(noun: string, path: string, names: Iterable<string>): ProblemText {
  const guess = nearest(path, names);
  const fix = guess ? `Did you mean content/${guess}?` : `Name a ${noun} relative to this one, with its extension.`;
  return { message: `There is no ${noun} content/${path} to link to.`, fix };
}

function checkFragment(fragment: string, anchors: string[] | undefined, name: string): ProblemText | undefined {
  if (fragment === '' || !anchors || anchors.includes(fragment)) return undefined;
  const guess = nearest(fragment, anchors);
  const fix = guess ? `Did you mean "#${guess}"?` : 'Name the id of a heading: its words in lower case, with hyphens.';
  return { message: `${name} has no heading with the id "${fragment}".`, fix };
}
