import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, it } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
  version?: string;
  engines?: { node?: string };
  deprecated?: string;
  optional?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

it('locks the binaries of every platform, so that npm ci works on all of them', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it('names no address of a registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

// .npmrc silences npm's warnings about these two: npm checks the machine's Node.js.
it('has only packages that run on the Node.js that comes with them', () => {
  const bundled = packages['node_modules/node']?.version ?? '';
  expect(bundled).toMatch(/^\d+\.\d+\.\d+$/);
  // npm skips optional packages where they do not run.
  const refused = Object.entries(packages).filter(
    ([, { engines, optional }]) => !optional && engines?.node && !satisfies(bundled, engines.node),
  );
  expect(refused.map(([path]) => path)).toEqual([]);
});

it('has no package that its authors have given up', () => {
  expect(Object.entries(packages).filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
});
