import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../src/loader/pictures/clean-picture.ts';
import { picture, pictureFormats, type PictureFormat } from '../../fixtures/pictures.ts';

const [name, serial] = ['Jane Doe', 'SN12345'];

const cleaned = (format: PictureFormat, bytes: Buffer) => {
  const { bytes: clean, removed } = cleanPicture(`pictures/a.${format}`, bytes);
  return { clean: Buffer.from(clean), removed };
};

const read = (bytes: Buffer) => sharp(bytes, { failOn: 'warning' });

/** Everything that is shown. */
async function imageOf(bytes: Buffer): Promise<object> {
  const { icc, orientation, autoOrient } = await read(bytes).metadata();
  return { icc, orientation: orientation ?? 1, autoOrient, pixels: await read(bytes).raw().toBuffer() };
}

describe.each(pictureFormats)('a picture as .%s', (format) => {
  it('with a place, a name and a serial number loses them, and keeps image, colours and orientation', async () => {
    for (const turned of [false, true]) {
      const dirty = await picture(format, { of: name, turned });
      expect(dirty.includes(name)).toBe(true);
      const { clean, removed } = cleaned(format, dirty);
      expect(removed.toSorted()).toEqual([format === 'png' ? 'a text' : 'XMP data', 'Exif data'].toSorted());
      for (const word of [name, serial, 'Camera', 'GPS', 'xmpmeta']) expect(clean.includes(word)).toBe(false);
      expect(await imageOf(clean)).toEqual(await imageOf(dirty));
      const { autoOrient } = await read(clean).metadata();
      expect(autoOrient).toEqual(turned ? { width: 20, height: 40 } : { width: 40, height: 20 });
      expect(cleaned(format, clean)).toEqual({ clean, removed: [] });
    }
  });

  it('without them stays as it is', async () => {
    const bytes = await picture(format);
    expect(cleaned(format, bytes)).toEqual({ clean: bytes, removed: [] });
  });

  it('that is cut off, or of another format, is refused', async () => {
    const bytes = await picture(format, { of: name });
    for (const length of [0, 3, 40, bytes.length >> 1])
      expect(() => cleaned(format, bytes.subarray(0, length))).toThrow();
    expect(() => cleaned(format, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toThrow();
  });

  it('with any changed byte ends clean or is refused', async () => {
    const bytes = await picture(format, { of: name, turned: true });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        let clean: Buffer;
        try {
          ({ clean } = cleaned(format, changed));
        } catch {
          return;
        }
        expect(cleaned(format, clean).removed).toEqual([]);
      }),
      { numRuns: 500, seed: 2014 },
    );
  });
});

const after = (bytes: Buffer, start: number, ...parts: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, start), ...parts, bytes.subarray(start)]);

const text = (words: string): Buffer => Buffer.from(words, 'latin1');

function uint(value: number, length: 2 | 4, order: 'BE' | 'LE' = 'BE'): Buffer {
  const bytes = Buffer.alloc(length);
  if (order === 'BE') bytes.writeUIntBE(value, 0, length);
  else bytes.writeUIntLE(value, 0, length);
  return bytes;
}

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), uint(content.length + 2, 2), content]);

const chunk = (type: string, content: Buffer): Buffer =>
  // Readers skip a wrong checksum of a chunk that they do not need.
  Buffer.concat([uint(content.length, 4), text(type), content, Buffer.alloc(4)]);

const riffChunk = (type: string, content: Buffer): Buffer =>
  Buffer.concat([text(type), uint(content.length, 4, 'LE'), content, Buffer.alloc(content.length % 2)]);

const box = (type: string, content: Buffer): Buffer =>
  Buffer.concat([uint(content.length + 8, 4), text(type), content]);

const inRiff = (bytes: Buffer, part: Buffer): Buffer => {
  const whole = Buffer.concat([bytes, part]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
};

const header = { jpg: 2, png: 33 };

describe('what programs add beside an image is removed:', () => {
  it.each<[PictureFormat, string, string, (bytes: Buffer) => Buffer]>([
    ['jpg', 'a comment', 'a comment', (bytes) => after(bytes, header.jpg, segment(0xfe, text(name)))],
    ['jpg', 'IPTC', 'IPTC data', (bytes) => after(bytes, header.jpg, segment(0xed, text(`Photoshop 3.0\0${name}`)))],
    [
      'jpg',
      'a second Exif part',
      'Exif data',
      (bytes) => after(bytes, header.jpg, segment(0xe1, text(`Exif\0\0${name}`))),
    ],
    [
      'jpg',
      'long XMP',
      'XMP data',
      (bytes) => after(bytes, header.jpg, segment(0xe1, text(`http://ns.adobe.com/xmp/extension/\0${name}`))),
    ],
    ['jpg', 'a preview', 'a preview', (bytes) => after(bytes, header.jpg, segment(0xe0, text(`JFXX\0\x10${name}`)))],
    [
      'jpg',
      'an index of previews',
      'a preview',
      (bytes) => after(bytes, header.jpg, segment(0xe2, text(`MPF\0${name}`))),
    ],
    [
      'jpg',
      'a statement of origin',
      'data of a program',
      (bytes) => after(bytes, header.jpg, segment(0xeb, text(`JP\0\0${name}`))),
    ],
    [
      'jpg',
      'a preview in the first segment',
      'a preview',
      (bytes) => {
        const jfif = Buffer.concat([text('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01'), text(name.slice(0, 3))]);
        return after(bytes, header.jpg, segment(0xe0, jfif));
      },
    ],
    ['jpg', 'a film after the image', 'data after the image', (bytes) => Buffer.concat([bytes, text(name)])],
    ['png', 'a text', 'a text', (bytes) => after(bytes, header.png, chunk('tEXt', text(`Author\0${name}`)))],
    [
      'png',
      'a packed text',
      'a text',
      (bytes) => after(bytes, header.png, chunk('zTXt', Buffer.concat([text('Author\0\0'), deflateSync(name)]))),
    ],
    [
      'png',
      'a text in any script',
      'a text',
      (bytes) => after(bytes, header.png, chunk('iTXt', text(`Author\0\0\0\0\0${name}`))),
    ],
    [
      'png',
      'the time of the last change',
      'a time',
      (bytes) => after(bytes, header.png, chunk('tIME', text('\x07\xe6\x02\x18\x05\x07\x09'))),
    ],
    ['png', 'a part of an editor', 'data of a program', (bytes) => after(bytes, header.png, chunk('prVW', text(name)))],
    ['png', 'the rest of a larger image', 'data after the image', (bytes) => Buffer.concat([bytes, text(name)])],
    ['webp', 'a part of an editor', 'data of a program', (bytes) => inRiff(bytes, riffChunk('C2PA', text(name)))],
    ['webp', 'data after the file', 'data after the image', (bytes) => Buffer.concat([bytes, text(name)])],
    ['avif', 'a part of an editor', 'data of a program', (bytes) => Buffer.concat([bytes, box('uuid', text(name))])],
    ['avif', 'a part of a camera', 'data of a program', (bytes) => Buffer.concat([bytes, box('udta', text(name))])],
  ])('in .%s, %s', async (format, what, part, add) => {
    const plain = await picture(format);
    const dirty = add(plain);
    const { clean, removed } = cleaned(format, dirty);
    expect(removed).toEqual([part]);
    expect(clean.includes(name)).toBe(false);
    expect(await imageOf(clean)).toEqual(await imageOf(plain));
    if (format !== 'avif' && !what.includes('first segment')) expect(clean).toEqual(plain);
  });

  it('in every frame of a film', async () => {
    const pixels = ['#c00', '#00c'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const frames = await sharp(await Promise.all(pixels), { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    const at = frames.indexOf('ANMF');
    const length = frames.readUInt32LE(at + 4);
    const part = riffChunk('junk', text(name));
    const dirty = after(frames, at + 8 + length + (length % 2), part);
    dirty.writeUInt32LE(length + (length % 2) + part.length, at + 4);
    dirty.writeUInt32LE(dirty.length - 8, 4);
    const { clean, removed } = cleaned('webp', dirty);
    expect(removed).toEqual(['data of a program']);
    expect(clean).toEqual(frames);
  });
});
