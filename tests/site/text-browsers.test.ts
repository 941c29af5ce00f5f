import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { pageTypes } from '../browser/page-types.ts';
import { mainOf, withoutSpace } from './extracts.ts';
import { runTool, tool } from './tools.ts';

const types: string[] = Object.values(pageTypes);
/** Without comparisons of versions: lynx writes marks of its own around added and removed words. */
const files = (await builtFiles('dist')).filter(
  (file) => file.endsWith('.html') && types.includes(addressOf(file)) && !file.includes('/history/'),
);

const browsers = [
  { name: 'w3m', options: ['-dump', '-cols', '5000', '-O', 'UTF-8'] },
  { name: 'lynx', options: ['-dump', '-nolist', '-width=990', '-display_charset=utf-8'] },
];

describe.each(browsers)('$name', ({ name, options }) => {
  const found = tool(name, name);

  it.skipIf('missing' in found)(
    `shows each sentence whole, each note once, and no facts for the search${'missing' in found ? `: ${found.missing}` : ''}`,
    async () => {
      expect(files.length).toBeGreaterThan(30);
      const problems = await Array.fromAsync(files, async (file) => {
        const { blocks, notes } = mainOf(await readFile(join('dist', file), 'utf8'));
        // w3m writes raised numbers as `^1`.
        const text = withoutSpace(runTool(found, ...options, join('dist', file)).output).replaceAll('^', '');
        const lost = blocks.filter((block) => !text.includes(block)).map((block) => `lost: ${block.slice(0, 60)}`);
        const again = notes.filter(
          (note) => text.split(note).length > 1 + notes.filter((other) => other.includes(note)).length,
        );
        return [...lost, ...again, ...(/\d{4}-\d\d-\d\d\d+[A-Z]/.exec(text) ?? [])].map(
          (problem) => `${file}: ${problem}`,
        );
      });
      expect(problems.flat()).toEqual([]);
    },
  );
});
