import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { editDistance } from '#domain/names/edit-distance.ts';
import { instant } from '#domain/time/instant.ts';
import { readBase, readRepository, readSiteUrl } from './read-address.ts';

/** Each gets a text that is not empty, and throws a sentence that says how to write it. */
const readers = {
  SITE_URL: readSiteUrl,
  SITE_BASE: readBase,
  SITE_PAST_PAGES: readCount,
  SITE_OFFLINE: readSwitch,
  REPOSITORY_URL: readRepository,
  ARCHIVE_CONTENT: readFolder,
  ARCHIVE_OUT: readPlace,
  ARCHIVE_NOW: readMoment,
  SOURCE_DATE_EPOCH: readSeconds,
  /** GitHub sets it in its workflows. */
  GITHUB_REPOSITORY: readOwnRepository,
  /** GitHub sets it in the workflow of a pull request. */
  GITHUB_BASE_REF: String,
} satisfies Record<string, (text: string) => unknown>;

type Name = keyof typeof readers;
type Values = { [Key in Name]?: ReturnType<(typeof readers)[Key]> };
type Variables = Record<string, string | undefined>;

/** For pages of a site whose address is not known. The name is reserved for examples (RFC 2606). */
export const reservedUrl = 'https://archive.example';

export const settingNames = Object.keys(readers) as Name[];

export interface Settings {
  /** Without a path: `https://archive.example`. Undefined where nothing names it. */
  siteUrl: string | undefined;
  /** With a slash at both ends. */
  siteBase: string;
  isOffline: boolean;
  mostAsOfPages: number | undefined;
  /** Without a slash at the end. */
  repositoryUrl: string | undefined;
  /** Absolute path. */
  contentFolder: string;
  /** Absolute path. */
  outFolder: string;
  /** An instant. */
  now: string | undefined;
  /** Of the edition, in seconds since 1970. */
  editionTime: number | undefined;
  /** The branch that a pull request changes, where that is known. */
  baseBranch: string | undefined;
}

/**
 * Reads the environment, then `.env`. An empty value counts as left out. Throws one error that names every wrong
 * variable, its value and the fix.
 */
export function settings(): Settings {
  const file = resolve('.env');
  const given = Object.entries(process.env).filter(([, text]) => text);
  return readSettings({ ...(existsSync(file) && parseEnv(readFileSync(file, 'utf8'))), ...Object.fromEntries(given) });
}

export function readSettings(variables: Variables): Settings {
  const problems: string[] = misspeltIn(variables);
  const values: Record<string, unknown> = {};
  for (const name of settingNames) {
    const text = variables[name];
    if (!text) continue;
    try {
      values[name] = readers[name](text);
    } catch (error) {
      problems.push(`${name} is "${text}". ${error instanceof Error ? error.message : ''}`);
    }
  }
  // Each value comes from the reader of its name.
  const read = values as Values;
  const { SITE_URL: url, SITE_BASE: base } = read;
  if (url && base !== undefined && url.base !== '/' && url.base !== base) {
    problems.push(
      `SITE_URL is "${variables.SITE_URL}", and SITE_BASE is "${variables.SITE_BASE}". Name the path in one of them only.`,
    );
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const pages = pagesOnGitHub(read);
  return {
    siteUrl: url?.origin ?? pages?.origin,
    siteBase: base ?? (url && (url.base !== '/' || url.origin !== pages?.origin) ? url.base : pages?.base) ?? '/',
    isOffline: read.SITE_OFFLINE ?? true,
    mostAsOfPages: read.SITE_PAST_PAGES,
    repositoryUrl: read.REPOSITORY_URL,
    contentFolder: read.ARCHIVE_CONTENT ?? resolve('content'),
    outFolder: read.ARCHIVE_OUT ?? resolve('dist'),
    now: read.ARCHIVE_NOW,
    editionTime: read.SOURCE_DATE_EPOCH,
    baseBranch: read.GITHUB_BASE_REF,
  };
}

/** In its workflow, the address that GitHub Pages gives a repository. One named like its host is at the root. */
function pagesOnGitHub({ GITHUB_REPOSITORY: own }: Values): { origin: string; base: string } | undefined {
  if (!own) return undefined;
  const host = `${own.owner.toLowerCase()}.github.io`;
  return { origin: `https://${host}`, base: own.name.toLowerCase() === host ? '/' : `/${own.name}/` };
}

/** A variable that differs in one letter, or in capitals, would have no effect. */
function misspeltIn(variables: Variables): string[] {
  return Object.keys(variables).flatMap((name) => {
    const meant = settingNames.find((known) => known !== name && editDistance(name.toUpperCase(), known, 2) < 2);
    if (meant === undefined || name in readers || variables[meant] !== undefined) return [];
    return [`There is no setting ${name}. Did you mean ${meant}?`];
  });
}

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error('Write a whole number, such as 2000, or leave it out.');
  return Number(text);
}

function readSwitch(text: string): boolean {
  if (text !== 'off' && text !== 'on') throw new Error('Write off, or leave it out.');
  return text === 'on';
}

function readFolder(text: string): string {
  const folder = resolve(text);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder}. Correct the path, or make the folder.`);
  }
  return folder;
}

function readPlace(text: string): string {
  const folder = resolve(text);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Error('That is a file. Name a folder, which the build replaces as a whole.');
  }
  return folder;
}

function readMoment(text: string): string {
  const [issue] = instant('').safeParse(text).error?.issues ?? [];
  if (!issue) return text;
  const problem = issue.message.replace(`"${text}"`, 'It');
  throw new Error(`${problem} Write an instant, such as 2021-12-28T07:09:00+01:00, or leave it out.`);
}

function readSeconds(text: string): number {
  if (!/^\d{1,11}$/.test(text)) throw new Error('Give seconds since 1970, such as 1645660800, or leave it out.');
  return Number(text);
}

function readOwnRepository(text: string): { owner: string; name: string } {
  const [, owner = '', name = ''] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (!name) throw new Error('GitHub sets it to owner/name. Leave it out elsewhere.');
  return { owner, name };
}

/** The check, Astro and the pages each load this module; the environment gives them one moment. */
export function keepMoment(moment: string): string {
  return (process.env.ARCHIVE_NOW = moment);
}

/** These would override Vite’s own: `BASE_URL` would break every link, `LIVE_PREVIEW` would publish drafts. */
export function clearReservedNames(): void {
  for (const name of ['BASE_URL', 'SITE', 'DEV', 'PROD', 'MODE', 'SSR', 'LIVE_PREVIEW', 'OFFLINE']) {
    Reflect.deleteProperty(process.env, name);
  }
}

/** For the programs that a command starts. */
export function allVariables(): Variables {
  return process.env;
}
