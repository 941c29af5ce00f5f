import { addressesOf } from './addresses.ts';
import { isMovedPosition } from './moved-positions.ts';
import type { Archive } from '#domain/model/archive.ts';
import { nearest } from '#domain/names/nearest.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { redirectsOf } from './redirects.ts';
import { entryOfPath, entryPath } from '#domain/model/urls.ts';

/** `content/permalinks.txt`: every address that was ever published, without the base. */
export interface Permalinks {
  file: string;
  text: string;
  /** The line is 1-based. */
  published: { address: string; line: number }[];
  problems: Problem[];
}

const addressPattern = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/;

const heading =
  '# Every address ever published, one a line. None is taken out; npm run check -- --record adds new ones.';

/** Skips empty lines and comments (`#`). */
export function parsePermalinks(text: string, file: string): Permalinks {
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((address, index) => {
    if (address === '' || address.startsWith('#')) return;
    const place = { line: index + 1 };
    const first = lines.get(address);
    if (!addressPattern.test(address)) {
      const fix = 'Write an address from its first slash to its last, such as /2021/12/28/talks-announced/.';
      problems.push(problem({ file }, place, { message: `"${address}" is not an address of the archive.`, fix }));
    } else if (first !== undefined) {
      const message = `The address ${address} is in line ${first} already.`;
      problems.push(problem({ file }, place, { message, fix: 'Take one of the two lines out.' }));
    } else {
      lines.set(address, index + 1);
    }
  });
  return { file, text, published: [...lines].map(([address, line]) => ({ address, line })), problems };
}

/** A published address must be a page or a redirect. */
export function checkPermalinks(archive: Archive, permalinks: Permalinks): Problem[] {
  const kept = new Set(keptAddresses(archive));
  return permalinks.published
    .filter(({ address }) => !kept.has(address) && !isMovedPosition(address))
    .map(({ address, line }) => {
      const message = `The address ${address} was published and would disappear.`;
      return problem(permalinks, { line }, { message, fix: fixFor(address, archive, permalinks) });
    });
}

/** Sorted; includes redirects. */
export function unrecordedAddresses(archive: Archive, { published }: Permalinks): string[] {
  const listed = new Set(published.map(({ address }) => address));
  return keptAddresses(archive).filter((address) => !listed.has(address));
}

/** A warning: a step that is left to the author. */
export function findUnrecorded(archive: Archive, permalinks: Permalinks): Problem | undefined {
  const { length } = unrecordedAddresses(archive, permalinks);
  if (length === 0) return undefined;
  const message = `${length === 1 ? '1 address is' : `${length} addresses are`} not in ${permalinks.file} yet.`;
  return problem(permalinks, { line: 1 }, { message, fix: 'Run npm run check -- --record.', severity: 'warning' });
}

/** Inserts lines in order. Existing lines stay unchanged. */
export function addPermalinks({ text }: Permalinks, addresses: string[]): string {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (!lines[0]?.startsWith('#')) lines.unshift(heading);
  for (const address of addresses) {
    const before = lines.findLastIndex((line) => line.startsWith('/') && line < address);
    const first = lines.findIndex((line) => line.startsWith('/'));
    lines.splice(before >= 0 ? before + 1 : first >= 0 ? first : lines.length, 0, address);
  }
  return `${lines.join('\n')}\n`;
}

function keptAddresses(archive: Archive): string[] {
  return [...addressesOf(archive), ...redirectsOf(archive).map(({ from }) => from)].sort();
}

function fixFor(address: string, archive: Archive, permalinks: Permalinks): string {
  const gone = entryOfPath(address);
  if (!gone) {
    return /^\/\d/.test(address)
      ? 'It works again once the articles of that time are back, or have their former ids in "formerly".'
      : 'Bring the page back: every archive has it.';
  }
  const entries = archive[gone.collection];
  const fresh = new Set(unrecordedAddresses(archive, permalinks));
  const renamed = entries.map(({ id }) => id).filter((id) => fresh.has(entryPath(gone.collection, id)));
  // A renamed entry has an unlisted address, so these entries are tried first.
  const guess =
    nearest(gone.id, renamed) ??
    (renamed.length === 1 ? renamed[0] : undefined) ??
    nearest(
      gone.id,
      entries.map(({ id }) => id),
    );
  const file = entries.find(({ id }) => id === guess)?.file;
  const rename = file
    ? `Did you rename it? Add "formerly: [${gone.id}]" to ${file}.`
    : `Bring its file back, or add "formerly: [${gone.id}]" to what took its place.`;
  return gone.collection === 'articles' ? `${rename} To withdraw an article, see docs/authors.md.` : rename;
}
