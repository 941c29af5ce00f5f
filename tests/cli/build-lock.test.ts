import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = join(folder, '.dist-lock');
});

/** Takes the lock at the first line, prints the owner, and follows the second line. */
const taker = `
  import { createInterface } from 'node:readline';
  import { takeLock } from ${JSON.stringify(pathToFileURL('src/cli/build-lock.ts').href)};
  const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
  console.log('ready');
  await lines.next();
  console.log(takeLock(process.argv[1]) ?? 'taken');
  if ((await lines.next()).value === 'fail') throw new Error('An error.');
  process.exit();
`;

interface Taker {
  pid: number | undefined;
  process: ChildProcess;
  send(line: string): void;
  said(): Promise<string | undefined>;
  ended: Promise<unknown>;
}

async function ready(): Promise<Taker> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', taker, file], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((done) => child.on('close', done));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const said = async (): Promise<string | undefined> => (await lines.next()).value;
  await said();
  return { pid: child.pid, process: child, send: (line) => child.stdin.write(`${line}\n`), said, ended };
}

async function take(): Promise<Taker & { answer: string | undefined }> {
  const one = await ready();
  one.send('take');
  return { ...one, answer: await one.said() };
}

const isLeft = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

describe('a lock', () => {
  it('is taken by one process, and every other gets its id', async () => {
    const first = await take();
    const second = await take();
    expect([first.answer, second.answer]).toEqual(['taken', String(first.pid)]);
    second.send('end');
    await second.ended;
    expect(readlinkSync(file)).toMatch(`${first.pid}-`);
  });

  it.each(['end', 'fail', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is released by its holder on: %s', async (how) => {
    const holder = await take();
    expect(isLeft(file)).toBe(true);
    if (how === 'end' || how === 'fail') holder.send(how);
    else holder.process.kill(how);
    await holder.ended;
    expect(isLeft(file)).toBe(false);
  });

  it('of a killed process remains, and is taken over', async () => {
    const killed = await take();
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(readlinkSync(file)).toMatch(`${killed.pid}-`);
    const next = await take();
    expect(next.answer).toBe('taken');
    expect(readlinkSync(file)).toMatch(`${next.pid}-`);
  });

  it('of a killed process is taken over by exactly one of many at the same time', async () => {
    const killed = await take();
    killed.process.kill('SIGKILL');
    await killed.ended;
    // Left by a process that was killed while it took over.
    symlinkSync(readlinkSync(file), `${file}-clearing`);
    const crowd = await Promise.all(Array.from({ length: 12 }, ready));
    for (const one of crowd) one.send('take');
    const answers = await Promise.all(crowd.map((one) => one.said()));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(isLeft(`${file}-clearing`)).toBe(false);
  });

  it('without the start of its process belongs to any process with that id', async () => {
    symlinkSync(`${process.pid}-`, file);
    expect((await take()).answer).toBe(String(process.pid));
  });

  describe.runIf(existsSync('/proc/self/stat'))('on Linux', () => {
    it('does not belong to a later process with the same id', async () => {
      symlinkSync(`${process.pid}-1`, file);
      expect((await take()).answer).toBe('taken');
    });

    it('does not belong to a zombie process', async () => {
      const heedless = spawn(
        'sh',
        ['-c', '"$0" --input-type=module --eval "$1" "$2" & exec sleep 60', process.execPath, killsItself, file],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      onTestFinished(() => void heedless.kill('SIGKILL'));
      await new Promise((done) => heedless.stdout.once('data', done));
      expect((await take()).answer).toBe('taken');
    });
  });
});

const killsItself = `
  import { writeSync } from 'node:fs';
  import { takeLock } from ${JSON.stringify(pathToFileURL('src/cli/build-lock.ts').href)};
  takeLock(process.argv[1]);
  writeSync(1, 'taken');
  process.kill(process.pid, 'SIGKILL');
`;
