import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { checkLinks } from './rules/links.ts';
import { checkSafeText } from './rules/safe-text.ts';
import { placedNodes } from './placed-nodes.ts';

/** Stops texts that could run or load something, also `.mdx` modules and unchecked texts in the live preview. */
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
