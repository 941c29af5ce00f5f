import type { Archive } from '#domain/model/archive.ts';
import { splitArticleId } from '#domain/model/article.ts';
import { instantPattern } from '#domain/time/instant.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { versionCountOf } from '#domain/model/revision.ts';

/** `sum` is the SHA-256 of the text. */
export interface RecordedVersion {
  id: string;
  number: number;
  time: string;
  sum: string;
}

/** `line` is 1-based. */
export type ListedVersion = RecordedVersion & { line: number };

/** `content/versions.txt`: every version that was ever published. */
export interface RecordedVersions {
  file: string;
  text: string;
  byId: ReadonlyMap<string, ListedVersion[]>;
  problems: Problem[];
}

const heading =
  '# Every version ever published: article, number, time, sum. None is taken out; npm run check -- --record adds new ones.';

const fix = 'Let npm run check -- --record write the lines. In a git conflict, keep the lines of both sides.';

/** Skips empty lines and comments (`#`). */
export function parseVersions(text: string, file: string): RecordedVersions {
  const byId = new Map<string, ListedVersion[]>();
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    if (written === '' || written.startsWith('#')) return;
    const place = { line: index + 1 };
    const version = parseVersion(written);
    const others = (version && byId.get(version.id)) ?? [];
    const same = others.find(({ number }) => number === version?.number);
    if (!version) {
      problems.push(problem({ file }, place, { message: `"${written}" is not a version of an article.`, fix }));
    } else if (same) {
      const message = `Version ${version.number} of "${version.id}" is in line ${same.line} already.`;
      problems.push(problem({ file }, place, { message, fix }));
    } else {
      byId.set(version.id, [...others, { ...version, ...place }]);
    }
  });
  return { file, text, byId, problems };
}

function parseVersion(line: string): RecordedVersion | undefined {
  const [, id = '', number, time = '', sum = ''] = /^(\S+) ([1-9]\d*) (\S+) ([0-9a-f]{64})$/.exec(line) ?? [];
  if (!splitArticleId(id) || !instantPattern.test(time)) return undefined;
  return { id, number: Number(number), time, sum };
}

/** Under current and former ids, the first version first. */
export function recordedOf(
  { id, formerly }: { id: string; formerly: string[] },
  { byId }: Pick<RecordedVersions, 'byId'>,
): ListedVersion[] {
  return [id, ...formerly].flatMap((one) => byId.get(one) ?? []).sort((a, b) => a.number - b.number);
}

/** Inserts lines in order. Existing lines stay unchanged. */
export function addVersions({ text }: Pick<RecordedVersions, 'text'>, versions: RecordedVersion[]): string {
  const lines = text.split(/\r?\n/).map((line) => ({ line, version: parseVersion(line) }));
  if (lines.at(-1)?.line === '') lines.pop();
  if (!lines[0]?.line.startsWith('#')) lines.unshift({ line: heading, version: undefined });
  for (const version of versions) {
    const before = lines.findLastIndex((other) => other.version && isBefore(other.version, version));
    const first = lines.findIndex((other) => other.version);
    const at = before >= 0 ? before + 1 : first >= 0 ? first : lines.length;
    lines.splice(at, 0, { line: formatVersion(version), version });
  }
  return `${lines.map(({ line }) => line).join('\n')}\n`;
}

function isBefore(a: RecordedVersion, b: RecordedVersion): boolean {
  return a.id < b.id || (a.id === b.id && a.number < b.number);
}

function formatVersion({ id, number, time, sum }: RecordedVersion): string {
  return `${id} ${number} ${time} ${sum}`;
}

/** A warning: a step that is left to the author. */
export function findUnrecordedVersions(
  { articles }: Pick<Archive, 'articles'>,
  recorded: RecordedVersions,
): Problem | undefined {
  const counts = articles.map((article) => versionCountOf(article) - recordedOf(article, recorded).length);
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count <= 0) return undefined;
  const message = `${count === 1 ? '1 version is' : `${count} versions are`} not in ${recorded.file} yet.`;
  return problem(recorded, { line: 1 }, { message, fix: 'Run npm run check -- --record.', severity: 'warning' });
}
