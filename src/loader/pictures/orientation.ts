/** The tag in the first directory of Exif data. */
const orientationTag = 0x0112;

const prefix = Buffer.from('Exif\0\0', 'latin1');

/** 1 to 8; 1 is upright. `exif` is a TIFF structure, with or without the prefix of JPEG. */
export function orientationOf(exif: Buffer): number {
  const tiff = exif.indexOf(prefix) === 0 ? exif.subarray(prefix.length) : exif;
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < short(start); entry++) {
      const at = start + 2 + 12 * entry;
      const value = short(at + 8);
      if (short(at) === orientationTag) return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // Damaged data turns no picture.
  }
  return 1;
}

/** Exif data of the orientation alone, as a TIFF structure. Empty for an upright picture. */
export function exifOf(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]);
}
