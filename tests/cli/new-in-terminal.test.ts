import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { templateBody } from '#domain/checks/template.ts';
import { plainContent, writeContent } from '../fixtures/write-content.ts';
import { problemsIn, textsIn } from './run-new.ts';

// `script` of util-linux provides a terminal; other systems have other arguments.
const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' }) as { stdout: string | null };
const hasTerminal = stdout?.includes('util-linux') ?? false;

const keys = { enter: '\r', tab: '\t', down: '\u001b[B', ctrlC: '\u0003', ctrlD: '\u0004', erase: '\u007f' };

/** Types each answer after its prompt appears. */
async function typeInto(content: string, args: string[], typed: [shown: string, keys: string][]) {
  const words = [process.execPath, 'src/cli/new.ts', ...args].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qec', `stty cols 100 rows 40; exec ${words}`, '/dev/null'], {
    env: { ...process.env, ARCHIVE_CONTENT: content, SITE_BASE: '', GITHUB_REPOSITORY: '', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  let screen = '';
  const rest = [...typed];
  terminal.stdout.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString());
    output += text;
    screen += text;
    for (let [next] = rest; next && screen.includes(next[0]); [next] = rest) {
      screen = screen.slice(screen.indexOf(next[0]) + next[0].length);
      rest.shift();
      terminal.stdin.write(next[1]);
    }
  });
  const status = await new Promise<number | null>((done) => terminal.on('close', done));
  expect(rest).toEqual([]);
  return { status, output: output.replaceAll(content, 'content').replaceAll('\r\n', '\n') };
}

describe.skipIf(!hasTerminal)('in a terminal, npm run new', () => {
  it('asks for the kind of entry and its fields, and for nothing that can wait', async () => {
    const folder = await writeContent(plainContent);
    const { status, output } = await typeInto(
      folder,
      [],
      [
        ['What do you want to add?', keys.enter],
        ['title:', `Talks: the "second" round${keys.enter}`],
        ['kind:', `${keys.down}${keys.enter}`],
        ['summary (optional):', keys.enter],
        ['date:', `${keys.erase.repeat(25)}2021-12-28T07:09${keys.enter}`],
        ['authors:', `${keys.tab}${keys.enter}`],
        ['Brussels (brussels)', keys.enter],
        ['OSCE (osce)', `${keys.tab}${keys.enter}`],
        ['sources (optional):', keys.enter],
        ['Which other fields', keys.enter],
      ],
    );
    expect(status).toBe(0);
    expect(output).toContain('content/articles/2021-12-28-talks-the-second-round.md\n');
    expect((await textsIn(folder))['articles/2021-12-28-talks-the-second-round.md']).toMatch(
      new RegExp(
        `^---\ntitle: 'Talks: the "second" round'\nkind: explainer\n[^]*draft: true\n---\n\n${templateBody}\n$`,
      ),
    );
    expect(await problemsIn(folder)).toEqual([]);
  });

  it('asks again for what the check refuses, until it is valid', async () => {
    const folder = await writeContent(plainContent);
    const { status } = await typeInto(
      folder,
      ['topic', '--summary', 'One sentence.', '--parent', 'osze'],
      [
        ['There is no topic "osze". Did you mean "osce"?', ''],
        ['name:', `OSCE${keys.enter}`],
        ['OSCE (osce)', `${keys.down}${keys.enter}`],
        ['sources (optional):', keys.enter],
        ['Which other fields', keys.enter],
        ['The topic "osce" exists in', ''],
        ['id:', `missions${keys.enter}`],
        ['The name “OSCE” is used twice.', ''],
        ['name:', `${keys.erase.repeat(4)}Missions${keys.enter}`],
        ['Which other fields', keys.enter],
      ],
    );
    expect(status).toBe(0);
    expect((await textsIn(folder))['topics/missions.md']).toBe(
      '---\nname: Missions\nsummary: One sentence.\nparent: osce\n---\n',
    );
  });

  it.each([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
  ])('writes nothing after %s, and says so', async (_, key) => {
    const folder = await writeContent(plainContent);
    const before = await textsIn(folder);
    const { status, output } = await typeInto(
      folder,
      ['author'],
      [
        ['name:', `Somebody${keys.enter}`],
        ['kind:', key],
      ],
    );
    expect(status).toBe(1);
    expect(output).toContain('Nothing was written.');
    expect(await textsIn(folder)).toEqual(before);
  });

  it('asks nothing with --yes', async () => {
    const folder = await writeContent(plainContent);
    const { status, output } = await typeInto(folder, ['author', '--yes'], []);
    expect(status).toBe(1);
    expect(output).toContain('3 problems. Nothing was written.');
  });
});
