import { z } from 'zod';
import { sha256 } from './sha256.ts';

/** The name of the list in the folder of whose files it is; it does not list itself. */
export const manifestFile = 'manifest.json';

const sum = z.string().regex(/^[0-9a-f]{64}$/);

const fileSchema = z.strictObject({ path: z.string().min(1), bytes: z.int().nonnegative(), sha256: sum });

const manifestSchema = z.strictObject({
  archive: z.string(),
  edition: sum,
  date: z.string().optional(),
  licence: z.strictObject({ name: z.string(), url: z.string() }),
  files: z.array(fileSchema),
  sum,
});

/** A file of an edition: its path with `/`, its size in bytes, and its SHA-256 in hexadecimal. */
export type ManifestFile = z.infer<typeof fileSchema>;

/**
 * The files of an edition, by which it is verified. `edition` is its id, which all that carries it has in common, and
 * `date` when it is of, in UTC. `sum` is the SHA-256 of the text without it, so that the list guards itself.
 */
export type Manifest = z.infer<typeof manifestSchema>;

/** What is told of an edition beside its files. */
export type EditionFacts = Omit<Manifest, 'files' | 'sum'>;

/** Writes the list of an edition, a file a line; the same list is the same text. */
export async function formatManifest(facts: EditionFacts, files: ManifestFile[]): Promise<string> {
  const listed = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return withSum(facts, listed, await sha256(withSum(facts, listed)));
}

function withSum({ archive, edition, date, licence }: EditionFacts, files: ManifestFile[], sum?: string): string {
  const list = files.map(({ path, bytes, sha256 }) => `    ${JSON.stringify({ path, bytes, sha256 })}`).join(',\n');
  const { files: _, ...rest } = { archive, edition, date, licence, files, sum };
  const lines = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`],
  );
  return `{\n${lines.join('')}  "files": [\n${list}\n  ]\n}\n`;
}

/** Reads a list; undefined when it is none, or not as it was written, by so much as a space. */
export async function parseManifest(text: string): Promise<Manifest | undefined> {
  const { data } = manifestSchema.safeParse(parseJson(text));
  return data && (await formatManifest(data, data.files)) === text ? data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What an export changes in a site: the editions, their list, and the sums for the worker that keeps the site. */
const exported = /^downloads\/|^edition\.json$|^sw\.js$/;

/** The id of the edition that a site is: two with one id have the same pages. */
export function editionOf(files: ManifestFile[]): Promise<string> {
  const kept = files.filter(({ path }) => !exported.test(path) && path !== manifestFile);
  return sha256(kept.map(({ path, sha256 }) => `${sha256} ${path}\n`).join(''));
}
