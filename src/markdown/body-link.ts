import type { ProblemText } from '#domain/model/problems.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { linkSchemes, recordOfLink } from '#domain/model/record-links.ts';
import { webAddressProblem } from '#domain/model/web-address.ts';

export type LinkTarget =
  | { kind: 'source'; id: string; isComponent?: true }
  | { kind: 'record'; collection: CollectionName; id: string }
  | { kind: 'file'; path: string; fragment: string }
  | { kind: 'address'; path: string; fragment: string }
  | { kind: 'fragment'; fragment: string }
  | { kind: 'picture'; path: string }
  | { kind: 'web' };

/** 1-based, from the body's first line. */
export type BodyLink = LinkTarget & { line: number; column: number };

/** Every browser shows these formats, and none runs them. */
export const pictureExtensions = ['.avif', '.jpeg', '.jpg', '.png', '.webp'];

const kinds =
  'Link to https://…, to source:ID (or event:, actor:, place:, claim:, document:, question:, term:), to a file of the archive such as ../topics/osce.md, or to mailto:….';

/** `from` is the file's path below `content/`. */
export function targetOfLink(url: string, from: string): LinkTarget | ProblemText {
  if (url === '') return { message: 'The link has no address.', fix: kinds };
  // Browsers read a backslash as a slash and drop tabs and line breaks: `/\host` leads to another host.
  if (/[\s\\]|\p{Cc}/u.test(url))
    return { message: `"${url}" is not an address.`, fix: 'Write it without spaces and \\.' };
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
  const record = recordOfLink(url);
  if (record) return recordTarget(record, url);
  if (scheme !== undefined && Object.hasOwn(linkSchemes, scheme)) {
    return { message: `"${url}" names nothing.`, fix: `Write ${scheme}: in lower case, and its id.` };
  }
  if (scheme === 'http' || scheme === 'https') return webAddressProblem(url) ?? { kind: 'web' };
  if (scheme === 'mailto') {
    if (/^mailto:[^\s@?:]+@[^\s@?:]+\.[^\s@?:]+$/i.test(url)) return { kind: 'web' };
    return { message: `"${url}" is not an e-mail address.`, fix: 'Write mailto:name@example.org and nothing else.' };
  }
  if (scheme !== undefined) return { message: `A link cannot start with "${scheme}:".`, fix: kinds };
  if (url.startsWith('//')) return { message: `"${url}" names no scheme.`, fix: 'Start the address with https:.' };
  const [path = '', ...parts] = url.split('#');
  const fragment = decoded(parts.join('#'));
  if (parts.length > 0 && !fragment)
    return { message: `Nothing comes after the # of "${url}".`, fix: 'Name a heading.' };
  if (url.startsWith('#')) return { kind: 'fragment', fragment };
  if (url.startsWith('/')) return { kind: 'address', path: path.replace(/\?.*$/, ''), fragment };
  if (!/\.mdx?$/.test(path)) return { message: `"${url}" does not name a file of the archive.`, fix: kinds };
  return withPath(path, from, (found) => ({ kind: 'file', path: found, fragment }));
}

function recordTarget(
  { collection, id }: { collection: CollectionName; id: string },
  url: string,
): LinkTarget | ProblemText {
  if (id === '') return { message: `"${url}" names nothing.`, fix: 'Write its id after the colon.' };
  return collection === 'sources' ? { kind: 'source', id } : { kind: 'record', collection, id };
}

/** Keeps broken escapes. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** `from` is the file's path below `content/`. */
export function targetOfPicture(url: string, from: string): LinkTarget | ProblemText {
  const fix = `Put the picture into content/pictures/ and name it relative to this file, such as ../pictures/map.png.`;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(url)) return { message: 'The picture is on another host.', fix };
  if (/[\s\\?#]|\p{Cc}|^\/|^$/u.test(url)) return { message: `"${url}" is not the path of a picture.`, fix };
  const extension = /\.[^./]*$/.exec(url)?.[0] ?? '';
  if (!pictureExtensions.includes(extension)) {
    const message = `"${url}" is not a picture that may be shown.`;
    return { message, fix: `Use one of ${pictureExtensions.join(', ')}.` };
  }
  return withPath(url, from, (path) => ({ kind: 'picture', path }));
}

/** Both paths are below `content/`. */
function withPath(url: string, from: string, target: (path: string) => LinkTarget): LinkTarget | ProblemText {
  if (/[%:?*|<>"]/.test(url)) {
    return {
      message: `"${url}" is not the path of a file.`,
      fix: 'Write it with letters, digits, hyphens, dots and /.',
    };
  }
  const steps = from.split('/').slice(0, -1);
  for (const step of url.split('/')) {
    if (step === '..' && steps.pop() === undefined) {
      return {
        message: `"${url}" leads out of content/.`,
        fix: 'Name a file of the archive, such as ../topics/osce.md.',
      };
    }
    if (step !== '..' && step !== '.') steps.push(step);
  }
  return target(steps.join('/'));
}
