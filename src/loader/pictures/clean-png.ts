import { crc32 } from 'node:zlib';
import type { Cleaner } from './clean-picture.ts';
import { exifOf, orientationOf } from './orientation.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The image, its colours and its frames (PNG 3, 11). */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

const names: Record<string, string> = {
  eXIf: 'Exif data',
  tEXt: 'a text',
  zTXt: 'a text',
  iTXt: 'a text',
  tIME: 'a time',
};

export const cleanPng: Cleaner = (bytes, remove) => {
  if (bytes.indexOf(signature) !== 0) throw new Error('This is not a PNG file.');
  const chunks: Buffer[] = [signature];
  let at = signature.length;
  for (let type = ''; type !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Error('The PNG file is damaged.');
    type = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at, end);
    const clean =
      type === 'eXIf' ? exifChunk(orientationOf(chunk.subarray(8, -4))) : kept.has(type) ? chunk : undefined;
    if (clean) chunks.push(clean);
    if (!clean?.equals(chunk)) remove(names[type] ?? 'data of a program');
    at = end;
  }
  // Programs that shorten a file in place leave parts of the former image there.
  if (at < bytes.length) remove('data after the image');
  return Buffer.concat(chunks);
};

function exifChunk(orientation: number): Buffer | undefined {
  const exif = exifOf(orientation);
  if (exif.length === 0) return undefined;
  const content = Buffer.concat([Buffer.from('eXIf'), exif]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(exif.length);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}
