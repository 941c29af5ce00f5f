import type { List, ListItem, Nodes, Parents } from 'mdast';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import type { Body } from './check-body.ts';

/** Reports sentences that become lists, and lines that are in another list than they seem to be. */
export function checkLists({ nodes, source }: Body): LineProblem[] {
  const numbersIn = new Map<Parents, Numbers>();
  const outside = new Set<Nodes>();
  return nodes.flatMap(({ node, parents }): LineProblem[] => {
    const parent = parents.at(-1);
    if (node.type === 'list' && parent) {
      const numbers = numbersIn.get(parent) ?? numbersOf(parent);
      numbersIn.set(parent, numbers);
      const problems = itemProblems(node);
      return outside.has(node)
        ? problems
        : [...problems, ...sentenceProblems({ list: node, parents, numbers, source })];
    }
    return ['root', 'listItem', 'blockquote'].includes(node.type) ? outsideProblems(node as Parents, outside) : [];
  });
}

/** The first number of each ordered list, and the number that would follow its last. */
interface Numbers {
  starts: Set<number>;
  ends: Set<number>;
}

function numbersOf(parent: Parents): Numbers {
  const children: Nodes[] = parent.children;
  const lists = children.filter((node): node is List => node.type === 'list' && node.ordered === true);
  return {
    starts: new Set(lists.map(startOf)),
    ends: new Set(lists.map((list) => startOf(list) + list.children.length)),
  };
}

function startOf({ start }: List): number {
  return start ?? 1;
}

/** A list inside an item must be indented as far as the item's text. Adds the nodes to `reported`. */
function outsideProblems({ children }: Parents, reported: Set<Nodes>): LineProblem[] {
  return children.flatMap((node, index): LineProblem[] => {
    const before = children[index - 1];
    if (before?.type !== 'list' || reported.has(before)) return [];
    const isIndented = columnOf(node) > columnOf(before);
    const isNext = node.type === 'list' && lineOf(node) === (before.position?.end.line ?? 0) + 1;
    if (!isIndented && !isNext) return [];
    reported.add(node);
    if (isIndented) return [at(node, notInside(before.children.at(-1)))];
    const message = 'A new list starts here: its marker is another than that of the list above.';
    return [at(node, { message, fix: 'Use one marker, or put an empty line between the lists.', severity: 'warning' })];
  });
}

/** The items of a list start in one column. Numbers may be aligned at their ends. */
function itemProblems({ children }: List): LineProblem[] {
  return children.flatMap((item, index) => {
    const before = children[index - 1];
    return before && columnOf(item) > columnOf(before) ? [at(item, notInside(before))] : [];
  });
}

function notInside(item: ListItem | undefined): ProblemText {
  const indent = (item?.children[0] ? columnOf(item.children[0]) : 3) - 1;
  const message = 'This line is indented, but it is not inside the item above.';
  return { message, fix: `Indent it by ${indent} spaces, or as the item above.` };
}

interface PlacedList {
  list: List;
  parents: Parents[];
  numbers: Numbers;
  source: string;
}

/** A number, a plus or a star at the start of a sentence makes it an item. */
function sentenceProblems({ list, parents, numbers, source }: PlacedList): LineProblem[] {
  const [first] = list.children;
  if (!first) return [];
  const { marker, text } = itemAt(first, source);
  const isAlone = list.children.length === 1 && !parents.some(({ type }) => type === 'listItem');
  if (!list.ordered) {
    const isSentence = isAlone && (marker !== '-' || /^\d[^\n]*$/.test(text));
    return isSentence ? [at(list, { message: `The ${marker} makes a list of this line.`, ...unlisted(marker) })] : [];
  }
  if (isSecondNumber(list, parents)) return [];
  const start = startOf(list);
  if (start > 1 && !numbers.ends.has(start)) {
    const message = `The number ${marker} makes a list of this line.`;
    return [at(list, { message, ...unlisted(marker) }), ...misnumbered(list, source)];
  }
  if (start === 1 && isAlone && !numbers.starts.has(2)) {
    return [at(list, { message: 'This list has a single item.', ...unlisted(marker) })];
  }
  return misnumbered(list, source);
}

/** In “1991. 1994. 2014.”, the first number makes the lists. */
function isSecondNumber(list: List, parents: Parents[]): boolean {
  return parents.some((item, index) => {
    const around = parents[index - 1];
    return around?.type === 'list' && around.ordered === true && lineOf(item) === lineOf(list);
  });
}

/** Readers see the first number and those that follow it, whatever is written. */
function misnumbered(list: List, source: string): LineProblem[] {
  const start = startOf(list);
  const items = list.children.map((item) => ({ item, ...itemAt(item, source) }));
  if (start <= 1 && items.every(({ marker }) => Number.parseInt(marker) === start)) return [];
  return items.flatMap(({ item, marker }, index) => {
    const shown = start + index;
    if (Number.parseInt(marker) === shown) return [];
    return [
      at(item, {
        message: `Readers see the number ${shown} here, not the ${Number.parseInt(marker)} of the text.`,
        ...unlisted(marker),
      }),
    ];
  });
}

function unlisted(marker: string): Pick<ProblemText, 'fix' | 'severity'> {
  const escaped = marker.replace(/(?=\D$)/, '\\');
  return {
    fix: `Write ${escaped} for a sentence that starts with it, or number the items of a list from 1.`,
    severity: 'warning',
  };
}

function itemAt({ position }: ListItem, source: string): { marker: string; text: string } {
  const line = source.slice(position?.start.offset, position?.end.offset);
  const [, marker = '', text = ''] = /^(\d+[.)]|[-+*])\s*(.*)/s.exec(line) ?? [];
  return { marker, text };
}

function at(node: Nodes, text: ProblemText): LineProblem {
  return { line: lineOf(node), column: columnOf(node), ...text };
}

function lineOf({ position }: Nodes): number {
  return position?.start.line ?? 1;
}

function columnOf({ position }: Nodes): number {
  return position?.start.column ?? 1;
}
