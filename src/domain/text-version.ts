/** Hexadecimal digits of a sum that tell the versions of one text apart. */
const length = 12;

/**
 * What names a version of a text: the beginning of the SHA-256 of its file, as `manifest.json` and `sha256sum` have it,
 * so that whoever holds the file can tell whether it is the one that was cited.
 */
export async function textVersion(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, length);
}
