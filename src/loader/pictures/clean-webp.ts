import type { Cleaner } from './clean-picture.ts';
import { exifOf, orientationOf } from './orientation.ts';

/** The image, its colours and its frames (RFC 9649, 2). */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ICCP']);

const names: Record<string, string> = { EXIF: 'Exif data', 'XMP ': 'XMP data' };

/** In the first byte of `VP8X`: the file has such a chunk. */
const flags = { exif: 0x08, xmp: 0x04 };

/** Bytes of a frame before its chunks. */
const frameHeader = 16;

export const cleanWebp: Cleaner = (bytes, remove) => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') {
    throw new Error('This is not a WebP file.');
  }
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new Error('The WebP file is damaged.');
  if (end < bytes.length) remove('data after the image');
  const chunks = cleanChunks(bytes.subarray(12, end), remove);
  const extended = chunks.find(({ type }) => type === 'VP8X')?.content;
  if (extended) {
    const hasExif = chunks.some(({ type }) => type === 'EXIF');
    extended[0] = ((extended[0] ?? 0) & ~(flags.exif | flags.xmp)) | (hasExif ? flags.exif : 0);
  }
  return chunkOf(
    'RIFF',
    Buffer.concat([Buffer.from('WEBP'), ...chunks.map(({ type, content }) => chunkOf(type, content))]),
  );
};

function cleanChunks(bytes: Buffer, remove: (name: string) => void): { type: string; content: Buffer }[] {
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = 0; at < bytes.length;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) throw new Error('The WebP file is damaged.');
    const content = Buffer.from(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
    const clean = cleanContent(type, content, remove);
    if (clean.length > 0 || kept.has(type)) chunks.push({ type, content: clean });
    if (!clean.equals(content)) remove(names[type] ?? 'data of a program');
  }
  return chunks;
}

function cleanContent(type: string, content: Buffer, remove: (name: string) => void): Buffer {
  if (kept.has(type)) return content;
  if (type === 'EXIF') return exifOf(orientationOf(content));
  if (type !== 'ANMF') return Buffer.alloc(0);
  const chunks = cleanChunks(content.subarray(frameHeader), remove);
  return Buffer.concat([
    content.subarray(0, frameHeader),
    ...chunks.map((chunk) => chunkOf(chunk.type, chunk.content)),
  ]);
}

function chunkOf(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(type), length, content, Buffer.alloc(content.length % 2)]);
}
