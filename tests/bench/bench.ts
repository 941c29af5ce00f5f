import { runCommand } from '../../src/cli/run-command.ts';
import { benchCheck } from './bench-check.ts';
import { benchSearch } from './bench-search.ts';

const benches: Record<string, () => Promise<void>> = { check: benchCheck, search: benchSearch };

await runCommand('npm run bench -- [check] [search]', async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !benches[name]);
  if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')}. There are check and search.`);
  for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.();
});
