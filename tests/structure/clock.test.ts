import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// One file reads the clock once, since an embargo ends at a moment. The time never appears on the site.
const asking = 'src/loader/build-moment.ts';

it('reads the clock in one place only, so that nothing else on the site depends on the day of the build', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const readers = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /new Date\(\)|Date\.now\(|Temporal\.Now/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual([join(asking)]);
});

it('names the locale and the zone of everything that formats or compares', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const careless = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /toLocale|localeCompare\(|Intl\.\w+\(\)/.test(readFileSync(file, 'utf8')));
  expect(careless).toEqual([]);
});
