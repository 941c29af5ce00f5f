import { createHash } from 'node:crypto';
import { formatPublished, type PublishedText, type VersionText } from '#domain/model/published-text.ts';
import { withPlainEnds } from '../checks/check-text.ts';
import { parseYaml, splitProse } from '../yaml/frontmatter.ts';

/** Undefined when the text cannot have been published. Reads the frontmatter unless `fields` has it already. */
export function readVersionText(bytes: Uint8Array, name: string, fields?: object): VersionText | undefined {
  const prose = splitProse(withPlainEnds(new TextDecoder().decode(bytes)));
  if (!('body' in prose)) return undefined;
  const value = fields ?? parseYaml(prose.yaml, 1).value;
  if (typeof value !== 'object' || value === null) return undefined;
  const format = name.endsWith('.mdx') ? 'mdx' : 'md';
  return { fields: { ...value }, body: prose.body, format };
}

/** SHA-256 in hexadecimal. */
export function checksumOfText(text: PublishedText): string {
  return createHash('sha256').update(formatPublished(text)).digest('hex');
}
