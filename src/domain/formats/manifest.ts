import { z } from 'zod';
import { sha256 } from './sha256.ts';

/** In the folder with its files; does not list itself. */
export const manifestFile = 'manifest.json';

/** Written last, in this order. The id of the edition does not depend on them. */
export const describingFiles = ['edition.json', 'sw.js', manifestFile];

const checksum = z.string().regex(/^[0-9a-f]{64}$/);

const fileSchema = z.strictObject({ path: z.string().min(1), bytes: z.int().nonnegative(), sha256: checksum });

const manifestSchema = z.strictObject({
  archive: z.string(),
  edition: checksum,
  date: z.string().optional(),
  licence: z.strictObject({ name: z.string(), url: z.string() }),
  files: z.array(fileSchema),
  // Published manifests have this key.
  sum: checksum,
});

/** A file of an edition: path with `/`, size in bytes, and SHA-256 in hexadecimal. */
export type ManifestFile = z.infer<typeof fileSchema>;

/**
 * All downloads of an edition have the same `edition` id. `date` is in UTC. `sum` is the SHA-256 of the text without
 * `sum`, so the list protects itself.
 */
export type Manifest = z.infer<typeof manifestSchema>;

export type EditionFacts = Omit<Manifest, 'files' | 'sum'>;

/** One file per line. Equal lists give equal texts. */
export async function formatManifest(facts: EditionFacts, files: ManifestFile[]): Promise<string> {
  const listed = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return withChecksum(facts, listed, await sha256(withChecksum(facts, listed)));
}

function withChecksum({ archive, edition, date, licence }: EditionFacts, files: ManifestFile[], sum?: string): string {
  const list = files.map(({ path, bytes, sha256 }) => `    ${JSON.stringify({ path, bytes, sha256 })}`).join(',\n');
  const { files: _, ...rest } = { archive, edition, date, licence, files, sum };
  const lines = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`],
  );
  return `{\n${lines.join('')}  "files": [\n${list}\n  ]\n}\n`;
}

/** Undefined unless the text is exactly as {@link formatManifest} writes it. */
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

/**
 * Sites with the same id have the same pages. Downloads contain the id, so it cannot depend on them and on their page.
 */
export function editionOf(files: ManifestFile[]): Promise<string> {
  const kept = files.filter(({ path }) => !path.startsWith('downloads/') && !describingFiles.includes(path));
  return sha256(kept.map(({ path, sha256 }) => `${sha256} ${path}\n`).join(''));
}
