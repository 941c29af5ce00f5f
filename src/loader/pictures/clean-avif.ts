import type { Cleaner } from './clean-picture.ts';

/** A box of ISO 14496-12. Positions are in the file; `body` is after the header. */
interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** Of images: coded, tiled, overlaid, transformed or tone-mapped (ISO 23008-12). */
const imageTypes = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap']);

const topBoxes = new Set(['ftyp', 'meta', 'mdat', 'moov']);
const metaBoxes = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'idat', 'dinf', 'grpl']);

/** Overwrites what is no image with zeros, since positions in the file are written in many places. */
export const cleanAvif: Cleaner = (bytes, remove) => {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') throw new Error('This is not an AVIF file.');
  const clean = Buffer.from(bytes);
  const erase = (start: number, end: number, name: string): void => {
    if (clean.subarray(start, end).every((byte) => byte === 0)) return;
    clean.fill(0, start, end);
    remove(name);
  };
  const empty = ({ start, body, end }: Box): void => {
    erase(body, end, 'data of a program');
    clean.write('free', start + 4, 'latin1');
  };
  const boxes = boxesIn(bytes, 0, bytes.length);
  for (const box of boxes.filter(({ type }) => !topBoxes.has(type))) empty(box);
  for (const box of boxes.filter(({ type }) => type === 'moov')) {
    for (const inner of boxesIn(bytes, box.body, box.end)) if (/^(udta|meta|uuid)$/.test(inner.type)) empty(inner);
  }
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) return clean;
  // A full box has four bytes of version and flags.
  const parts = boxesIn(bytes, meta.body + 4, meta.end);
  for (const part of parts.filter(({ type }) => !metaBoxes.has(type))) empty(part);
  const part = (wanted: string): Box | undefined => parts.find(({ type }) => type === wanted);
  const types = itemTypes(bytes, part('iinf'));
  for (const { id, start, end } of itemPlaces(bytes, part('iloc'), part('idat'))) {
    const type = types.get(id) ?? '';
    if (!imageTypes.has(type))
      erase(start, end, type === 'Exif' ? 'Exif data' : type === 'mime' ? 'XMP data' : 'data of a program');
  }
  return clean;
};

function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end;) {
    const size = bytes.readUInt32BE(at);
    const header = size === 1 ? 16 : 8;
    const length = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size === 0 ? end - at : size;
    if (length < header || at + length > end) throw new Error('The AVIF file is damaged.');
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, body: at + header, end: at + length });
    at += length;
  }
  return boxes;
}

/** By the ids of items. */
function itemTypes(bytes: Buffer, iinf: Box | undefined): Map<number, string> {
  if (!iinf) return new Map();
  const first = iinf.body + (bytes[iinf.body] === 0 ? 6 : 8);
  return new Map(
    boxesIn(bytes, first, iinf.end).map(({ body }) => {
      const length = bytes[body] === 2 ? 2 : 4;
      const type = body + 4 + length + 2;
      return [bytes.readUIntBE(body + 4, length), bytes.toString('latin1', type, type + 4)];
    }),
  );
}

/** Where the data of items is in the file. */
function itemPlaces(
  bytes: Buffer,
  iloc: Box | undefined,
  idat: Box | undefined,
): { id: number; start: number; end: number }[] {
  if (!iloc) return [];
  let at = iloc.body;
  const read = (length: number): number => {
    at += length;
    // Positions of eight bytes would be in files that are larger than a picture may be.
    if (length === 8) return Number(bytes.readBigUInt64BE(at - 8));
    return length === 0 ? 0 : bytes.readUIntBE(at - length, length);
  };
  const version = read(1);
  read(3);
  const [sizes, more] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, more & 15];
  const idSize = version < 2 ? 2 : 4;
  return Array.from({ length: read(idSize) }, () => {
    const id = read(idSize);
    const isInIdat = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(baseSize) + (isInIdat ? (idat?.body ?? 0) : 0);
    return Array.from({ length: read(2) }, () => {
      if (version > 0) read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      return { id, start, end: length === 0 ? bytes.length : start + length };
    });
  }).flat();
}
