import { describe, expect, it } from 'vitest';
import { formatKeeping, formatProblem, possible, type Keeping } from '../../src/offline/keeping.ts';
import { measureKept } from '../../src/offline/measure.ts';
import { fileKey, listKey } from '../../src/offline/store-keys.ts';

const scope = 'https://archive.example/';
const files = [
  { path: '', sha256: 'a', bytes: 1_000_000 },
  { path: 'topics/', sha256: 'b', bytes: 2_500_000 },
];

describe('the kept size of an edition', () => {
  it('counts the files of this edition only', () => {
    const keys = [
      fileKey(scope, { path: '', sha256: 'a' }),
      fileKey(scope, { path: 'topics/', sha256: 'of the edition before' }),
      listKey(scope, 'x'),
    ];
    expect(measureKept({ id: 'x', files }, keys, scope)).toEqual({
      kept: 1_000_000,
      all: 3_500_000,
      missing: [files[1]],
    });
  });
});

describe('a reader sees', () => {
  const size = { kept: 1_000_000, all: 3_500_000 };

  it.each<[Keeping, RegExp]>([
    ['nothing', /^Nothing .+ The whole archive needs 3\.5 MB\.$/],
    ['some', /: 1\.0 MB\. Keeping everything needs 2\.5 MB more\.$/],
    ['stopped', /^1\.0 MB of 3\.5 MB are kept/],
    ['whole', /^The whole archive is kept on this device: 3\.5 MB\./],
  ])('the state with sizes: %s', (keeping, text) => {
    expect(formatKeeping(keeping, size)).toMatch(text);
  });

  it.each(['full', 'unreachable', 'refused', 'changed'] as const)(
    'that what is kept stays, and what to do: %s',
    (problem) => {
      expect(formatProblem(problem)).toMatch(/What is kept stays\. .*[Tt]ry again/);
    },
  );

  it('only the buttons that are possible now', () => {
    expect(possible.whole).toEqual(['remove']);
    expect(possible.running).toContain('stop');
    expect(possible.nothing).not.toContain('remove');
  });
});
