import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings, reservedUrl, settingNames, settings } from '../../src/settings/settings.ts';
import { writeContent } from '../fixtures/write-content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const placeOf = (variables: Record<string, string>): string => {
  const { siteUrl = reservedUrl, siteBase } = readSettings(variables);
  return siteUrl + siteBase;
};

describe('the address of the site', () => {
  it.each([
    [{}, 'https://archive.example/'],
    [{ SITE_URL: 'https://user.github.io/archive/' }, 'https://user.github.io/archive/'],
    [{ SITE_URL: 'https://user.github.io/archive' }, 'https://user.github.io/archive/'],
    [{ SITE_URL: 'https://User.GitHub.io/a/b' }, 'https://user.github.io/a/b/'],
    [{ SITE_URL: 'https://user.github.io/' }, 'https://user.github.io/'],
    [{ SITE_URL: 'http://localhost:8080/archive' }, 'http://localhost:8080/archive/'],
    [{ SITE_URL: 'https://user.github.io', SITE_BASE: '/archive/' }, 'https://user.github.io/archive/'],
    [{ SITE_URL: 'https://user.github.io', SITE_BASE: 'archive' }, 'https://user.github.io/archive/'],
    [{ SITE_URL: 'https://user.github.io/archive/', SITE_BASE: 'archive' }, 'https://user.github.io/archive/'],
    [{ SITE_URL: 'https://user.github.io/archive/', SITE_BASE: '' }, 'https://user.github.io/archive/'],
    [{ SITE_BASE: '/' }, 'https://archive.example/'],
    // In a workflow of GitHub.
    [{ GITHUB_REPOSITORY: 'User/archive' }, 'https://user.github.io/archive/'],
    [{ GITHUB_REPOSITORY: 'User/archive', SITE_URL: '', SITE_BASE: '' }, 'https://user.github.io/archive/'],
    [{ GITHUB_REPOSITORY: 'User/archive', SITE_URL: 'https://user.github.io' }, 'https://user.github.io/archive/'],
    [{ GITHUB_REPOSITORY: 'User/user.github.io' }, 'https://user.github.io/'],
    [{ GITHUB_REPOSITORY: 'User/archive', SITE_URL: 'https://archive.org.example' }, 'https://archive.org.example/'],
    [{ GITHUB_REPOSITORY: 'User/archive', SITE_BASE: '/' }, 'https://user.github.io/'],
    [{ GITHUB_REPOSITORY: 'User/archive', SITE_URL: 'https://user.github.io/other' }, 'https://user.github.io/other/'],
  ])('of %o is %s', (variables, address) => {
    expect(placeOf(variables)).toBe(address);
  });
});

describe('a value that means nothing is refused with its name, the value and the fix:', () => {
  const host = 'The host belongs in SITE_URL.';
  it.each([
    ['SITE_URL', 'user.github.io', 'Write the whole address with https://, such as https://user.github.io.'],
    ['SITE_URL', '//user.github.io/a', 'Write the whole address with https://, such as https://user.github.io/a.'],
    ['SITE_URL', 'ftp://user.github.io', 'Write the whole address with https://, such as https://archive.example.'],
    ['SITE_URL', 'https:/user.github.io', 'Write the whole address with https://, such as https://archive.example.'],
    ['SITE_URL', 'https://', 'Write the whole address with https://, such as https://archive.example.'],
    ['SITE_URL', 'https:///archive/', 'Write the whole address with https://, such as https://archive.example.'],
    ['SITE_URL', '/archive/', 'Write the whole address with https://, such as https://archive.example.'],
    ['SITE_URL', 'https://user.github.io ', 'Take out the spaces and \\.'],
    ['SITE_URL', 'https://me:word@user.github.io', 'Take out everything before the @.'],
    ['SITE_URL', 'https://user.github.io/?a=b', 'Take out everything from the ? or # on.'],
    ['SITE_URL', 'https://user.github.io/index.html', 'Name the folder of the site, not a page.'],
    ['SITE_URL', 'https://user.github.io/my archive', 'Take out the spaces and \\.'],
    ['SITE_BASE', 'https://user.github.io/archive/', `Write only the path, such as /archive/. ${host}`],
    ['SITE_BASE', 'https://user.github.io', `Write only the path, such as /archive/. ${host}`],
    ['SITE_BASE', '//user.github.io/a/', `Write only the path, such as /a/. ${host}`],
    ['SITE_BASE', 'user.github.io/archive', `Start the path with a slash, such as /archive/. ${host}`],
    ['SITE_BASE', 'C:/Program Files/Git/archive/', 'Write only the path, without a slash at its start: archive.'],
    ['SITE_BASE', '/my archive/', 'Write the path with letters a to z, digits and hyphens, such as /archive/.'],
    ['SITE_BASE', '/архив/', 'Write the path with letters a to z, digits and hyphens, such as /archive/.'],
    ['SITE_BASE', '/a/../b/', 'Write the path with letters a to z, digits and hyphens, such as /archive/.'],
    ['SITE_BASE', '/a//b/', 'Write the path with letters a to z, digits and hyphens, such as /archive/.'],
    ['SITE_BASE', '/archive/?x', 'Write the path with letters a to z, digits and hyphens, such as /archive/.'],
    ['SITE_BASE', '.', `Start the path with a slash, such as /archive/. ${host}`],
    ...['NaN', 'all', '-5', '1e3', '2,500', '0x10', ' 5', '2.5', 'Infinity'].map((text): [string, string, string] => [
      'SITE_PAST_PAGES',
      text,
      'Write a whole number, such as 2000, or leave it out.',
    ]),
    ...['false', 'no', '0', 'OFF'].map((text): [string, string, string] => [
      'SITE_OFFLINE',
      text,
      'Write off, or leave it out.',
    ]),
    ['REPOSITORY_URL', 'owner/name', 'Write the whole address with https://, such as https://github.com/owner/name.'],
    [
      'REPOSITORY_URL',
      'git@github.com:owner/name.git',
      'Write the whole address with https://, such as https://github.com/owner/name.',
    ],
    ['REPOSITORY_URL', 'https://github.com/', 'Name the repository too, such as https://github.com/owner/name.'],
    ['ARCHIVE_CONTENT', '/none/here', 'There is no folder /none/here. Correct the path, or make the folder.'],
    ['ARCHIVE_CONTENT', 'package.json', `There is no folder ${resolve('package.json')}.`],
    ['ARCHIVE_OUT', 'package.json', 'That is a file. Name a folder, which the build replaces as a whole.'],
    ['ARCHIVE_NOW', 'tomorrow', 'It is not an ISO date-time. Write an instant'],
    ['ARCHIVE_NOW', '2022-01-10', 'It has no time and no zone offset. Write an instant'],
    ['ARCHIVE_NOW', '2022-02-30T12:00:00Z', '"2022-02-30" does not exist: 2022-02 has 28 days. Write an instant'],
    ...['now', '2022-03-01', '-5', '1e9'].map((text): [string, string, string] => [
      'SOURCE_DATE_EPOCH',
      text,
      'Give seconds since 1970, such as 1645660800, or leave it out.',
    ]),
    ['GITHUB_REPOSITORY', 'archive', 'GitHub sets it to owner/name. Leave it out elsewhere.'],
  ])('%s=%s', (name, text, fix) => {
    expect(() => readSettings({ [name]: text })).toThrow(`${name} is "${text}". ${fix}`);
  });

  it('two paths that differ', () => {
    expect(() => readSettings({ SITE_URL: 'https://user.github.io/a/', SITE_BASE: '/b/' })).toThrow(
      'SITE_URL is "https://user.github.io/a/", and SITE_BASE is "/b/". Name the path in one of them only.',
    );
    expect(() => readSettings({ SITE_URL: 'https://user.github.io/a/', SITE_BASE: '/' })).toThrow('Name the path');
  });

  it.each([
    ['SITE_URI', 'SITE_URL'],
    ['site_base', 'SITE_BASE'],
    ['SITE_PAST_PAGE', 'SITE_PAST_PAGES'],
    ['ARCHIVE_CONTENTS', 'ARCHIVE_CONTENT'],
  ])('the name %s', (name, meant) => {
    expect(() => readSettings({ [name]: 'x' })).toThrow(`There is no setting ${name}. Did you mean ${meant}?`);
  });

  it('all of them at once', () => {
    const read = (): unknown =>
      readSettings({ SITE_URL: 'x', SITE_BASE: 'x y', SITE_PAST_PAGES: 'x', ARCHIVE_OUTS: 'x' });
    expect(read).toThrow(/^There is .+ ARCHIVE_OUTS\..+\nSITE_URL is .+\nSITE_BASE is .+\nSITE_PAST_PAGES is .+$/s);
  });
});

it('an empty value counts as left out', () => {
  const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
  expect(readSettings(empty)).toEqual(readSettings({}));
  expect(readSettings({}).mostAsOfPages).toBeUndefined();
});

it('names of hosts and of the tests are none of ours', () => {
  expect(() => readSettings({ SITE_NAME: 'x', SITE_ID: 'x', ARCHIVE_SOAK: '1', ARCHIVE_SEED: '1' })).not.toThrow();
});

it('the address of a repository has no slash or .git at its end', () => {
  for (const end of ['', '/', '.git']) {
    expect(readSettings({ REPOSITORY_URL: `https://github.com/owner/name${end}` }).repositoryUrl).toBe(
      'https://github.com/owner/name',
    );
  }
});

it('settings may be in a file .env, and the environment goes before it', async () => {
  const folder = await writeContent({ '.env': 'SITE_URL=https://user.github.io/archive/\nSITE_PAST_PAGES="7"\n' });
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  for (const name of settingNames) vi.stubEnv(name, '');
  expect(settings()).toMatchObject({ siteUrl: 'https://user.github.io', siteBase: '/archive/', mostAsOfPages: 7 });
  vi.stubEnv('SITE_PAST_PAGES', '9');
  expect(settings()).toMatchObject({ siteBase: '/archive/', mostAsOfPages: 9 });
});

describe('the guide for hosts', () => {
  const rows = [...readFileSync('docs/deploying.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)];
  const examples = rows.map(([, name = '', example = '']) => [name, example] as const);

  it('lists every setting', () => {
    expect(examples.map(([name]) => name)).toEqual(settingNames.filter((name) => !name.startsWith('GITHUB_')));
  });

  it('has examples that are taken', async () => {
    const folder = await writeContent({ 'project/package.json': '', 'other-content/a.md': '' });
    vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'project'));
    expect(readSettings(Object.fromEntries(examples))).toMatchObject({
      siteUrl: 'https://archive.example',
      siteBase: '/archive/',
      mostAsOfPages: 2000,
      isOffline: false,
      contentFolder: join(folder, 'other-content'),
      outFolder: join(folder, 'site'),
    });
  });
});
