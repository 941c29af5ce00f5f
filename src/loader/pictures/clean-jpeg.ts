import type { Cleaner } from './clean-picture.ts';
import { exifOf, orientationOf } from './orientation.ts';

const start = 0xd8;
const end = 0xd9;
const scan = 0xda;
const comment = 0xfe;
/** Application segments 0 to 15 are for programs. Decoders need a few. */
const [app0, app15] = [0xe0, 0xef];

/** ITU T.81, annex B. */
export const cleanJpeg: Cleaner = (bytes, remove) => {
  if (bytes.readUInt16BE(0) !== (0xff << 8) + start) throw new Error('This is not a JPEG file.');
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    // Any number of fill bytes comes before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes.readUInt16BE(at) - 0xff00;
    if (marker < 0) throw new Error('The JPEG file is damaged.');
    if (marker === end) break;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, next);
    kept.push(marker === comment || (marker >= app0 && marker <= app15) ? cleanSegment(segment, remove) : segment);
    at = marker === scan ? endOfScan(bytes, next) : next;
    if (marker === scan) kept.push(bytes.subarray(next, at));
  }
  kept.push(bytes.subarray(at, at + 2));
  if (at + 2 < bytes.length) remove('data after the image');
  return Buffer.concat(kept);
};

/** In the data of a scan, only restarts and escaped bytes follow 0xff. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    const next = bytes[at + 1];
    if (at < 0 || next === undefined) throw new Error('The JPEG file is damaged.');
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

function cleanSegment(segment: Buffer, remove: (name: string) => void): Buffer {
  const marker = (segment[1] ?? 0) - app0;
  const content = segment.subarray(4);
  const isNamed = (name: string): boolean => content.toString('latin1', 0, name.length) === name;
  if (marker === 2 && isNamed('ICC_PROFILE\0')) return segment;
  if (marker === 14 && isNamed('Adobe')) return segment;
  if (marker === 0 && isNamed('JFIF\0')) return withoutPreview(segment, remove);
  if (marker === 1 && isNamed('Exif\0\0')) {
    const tiff = exifOf(orientationOf(content));
    const length = tiff.length + 8;
    const exif = Buffer.concat([
      Buffer.from([0xff, app0 + 1, length >> 8, length & 0xff]),
      Buffer.from('Exif\0\0'),
      tiff,
    ]);
    if (exif.equals(segment)) return segment;
    remove('Exif data');
    return tiff.length > 0 ? exif : tiff;
  }
  remove(nameOf(marker, isNamed));
  return Buffer.alloc(0);
}

/** The last two of its sixteen bytes are the size of the preview after them. */
function withoutPreview(segment: Buffer, remove: (name: string) => void): Buffer {
  const length = 18;
  if (segment.length === length) return segment;
  remove('a preview');
  const short = Buffer.from(segment.subarray(0, length));
  short.writeUInt16BE(length - 2, 2);
  return short.fill(0, length - 2);
}

function nameOf(marker: number, isNamed: (name: string) => boolean): string {
  if (marker === comment - app0) return 'a comment';
  if (marker === 1) return 'XMP data';
  if (marker === 13) return 'IPTC data';
  if (isNamed('JFXX\0') || isNamed('MPF\0')) return 'a preview';
  return 'data of a program';
}
