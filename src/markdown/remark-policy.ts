import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isError } from '#domain/model/problems.ts';
import { checkLinks } from './checks/links.ts';
import { checkSafeText } from './checks/safe-text.ts';
import { placedNodes } from './placed-nodes.ts';

/** Stops texts that could run or load something, also in the live preview. */
export function remarkPolicy() {
  return (tree: Root, file: VFile) => {
    const nodes = placedNodes(tree);
    const from = file.path.split(/[\\/]/).slice(-2).join('/');
    const problem = [...checkSafeText({ nodes }), ...checkLinks({ nodes, from }).problems].find(isError);
    if (!problem) return;
    const { message, fix, line, column } = problem;
    file.fail(`${message} ${fix}`, { line, column });
  };
}
