import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** `path` is relative to the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Every Pagefind file starts with this after decompression. */
const magic = Buffer.from('pagefind_dcd');

/** Throws if this is not a Pagefind file. */
export function unpack(content: Uint8Array): Buffer {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, magic.length).equals(magic)) throw new Error('This is not a file of Pagefind.');
  return plain.subarray(magic.length);
}

export function unpackCbor(content: Uint8Array): unknown {
  return decode(unpack(content));
}

/** The name is the first `length` hexadecimal digits of the checksum. */
export function packCbor(value: unknown, length: number): { name: string; content: Buffer } {
  const plain = encode(value);
  const name = createHash('sha256').update(plain).digest('hex').slice(0, length);
  return { name, content: pack(plain) };
}

export function pack(plain: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([magic, plain]), { level: 9 });
}
