import { runCommand } from '../../src/cli/run-command.ts';
import { benchBuild } from './bench-build.ts';
import { benchCheck } from './bench-check.ts';
import { benchHistory } from './bench-history.ts';
import { benchAsOf } from './bench-as-of.ts';
import { benchSearch } from './bench-search.ts';

const benches: Record<string, () => Promise<void>> = {
  build: benchBuild,
  check: benchCheck,
  history: benchHistory,
  past: benchAsOf,
  search: benchSearch,
};

await runCommand('npm run bench -- [build] [check] [history] [past] [search]', async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !benches[name]);
  if (unknown.length > 0)
    throw new Error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.();
});
