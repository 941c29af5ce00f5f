import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { checkLinks } from './rules/links.ts';
import { checkSafeText } from './rules/safe-text.ts';
import { placedNodes } from './placed-nodes.ts';

/**
 * Stops a text that could run or load something before it is turned into a page: the live preview, which shows texts
 * that were not checked, and the module of an `.mdx` file go through here as well.
 */
export function remarkPolicy() {
  return (tree: Root, file: VFile) => {
    const nodes = placedNodes(tree);
    const from = file.path.split(/[\\/]/).slice(-2).join('/');
    const [finding] = [...checkSafeText(nodes), ...checkLinks(nodes, from).findings];
    if (!finding) return;
    const { message, fix, line, column } = finding;
    file.fail(`${message} ${fix}`, { line, column });
  };
}
