import { sha256 } from './sha256.ts';

/** Hexadecimal digits of a sum that tell the versions of one text apart. */
const length = 12;

/**
 * What names a version of a text: the beginning of the SHA-256 of its file, as `manifest.json` and `sha256sum` have it,
 * so that whoever holds the file can tell whether it is the one that was cited.
 */
export async function textVersion(text: string): Promise<string> {
  return (await sha256(text)).slice(0, length);
}
