import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkChangedFiles } from '../../src/cli/check-changed-files.ts';

describe('a pull request', () => {
  it.each([
    [['content/articles/2021-12-28-talks.md', 'content/permalinks.txt']],
    [['src/pages/map/index.astro', 'content/permalinks.txt']],
    [['src/domain/model/urls.ts', 'README.md', 'tests/content/x.ts', 'contents/x.md']],
    [[]],
  ])('of one kind may be merged: %j', (paths) => {
    expect(checkChangedFiles(paths)).toEqual([]);
  });

  it.each([
    [['content/a.md', 'src/b.ts'], '"src/b.ts".'],
    [['src/b.ts', 'content/a.md', 'README.md'], '"src/b.ts" and 1 other file.'],
    [['.github/CODEOWNERS', 'README.md', 'src/b.ts', 'content/a.md'], '".github/CODEOWNERS" and 2 other files.'],
  ])('of both kinds is refused: %j', (paths, named) => {
    expect(checkChangedFiles(paths)).toEqual([
      `This pull request changes content/ and, outside it, ${named} ` +
        'Split it into two pull requests, or ask a maintainer for the label "content-and-code".',
    ]);
  });

  it('may change both with the label that the message names', () => {
    const [problem = ''] = checkChangedFiles(['content/a.md', 'src/b.ts']);
    const label = /label "([a-z-]+)"/.exec(problem)?.[1];
    expect(readFileSync('.github/workflows/pull-request.yml', 'utf8')).toContain(`labels.*.name, '${label}')`);
  });

  it('cannot write its own line into the log', () => {
    expect(checkChangedFiles(['content/a.md', 'src/b\n::error::c.ts'])[0]).not.toContain('\n');
  });
});

describe('the command', () => {
  const run = (input: string) =>
    spawnSync(process.execPath, ['src/cli/check-changed-files.ts'], { input, encoding: 'utf8' });

  it('reads the list that git writes', () => {
    expect(run('content/a.md\0content/b c.md\0')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const refused = run('content/a.md\0src/b.ts\0');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('outside it, "src/b.ts".')]);
  });
});
