import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** One file of an index, as Pagefind gives it: `path` is relative to the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What every packed file of an index begins with, once it is unpacked. */
const magic = Buffer.from('pagefind_dcd');

/** The text that a packed file holds. */
export function unpack(content: Uint8Array): Buffer {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, magic.length).equals(magic)) throw new Error('This is not a file of Pagefind.');
  return plain.subarray(magic.length);
}

export function unpackCbor(content: Uint8Array): unknown {
  return decode(unpack(content));
}

/** Packs a value as Pagefind does, with a name for it that its content decides: in hexadecimal, of `length` digits. */
export function packCbor(value: unknown, length: number): { name: string; content: Buffer } {
  const plain = encode(value);
  const name = createHash('sha256').update(plain).digest('hex').slice(0, length);
  return { name, content: gzipSync(Buffer.concat([magic, plain]), { level: 9 }) };
}
