import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** What every file of the index begins with, once it is unpacked. */
const magic = 'pagefind_dcd';

/**
 * Gives an index the same bytes on every run. Pagefind 1.5 writes the values of a filter, and the filters in its
 * metadata, in the random order of a hash map; here they are sorted, and the files that carry the sum of their content
 * in their names are named anew.
 */
export function stableIndex(files: IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const stable = files.map((file) => (file.path.startsWith('filter/') ? stableFilter(file, renamed) : file));
  const metadata = stable.map((file) => (file.path.endsWith('.pf_meta') ? stableMetadata(file, renamed) : file));
  return metadata.map((file) =>
    file.path === 'pagefind-entry.json' ? { ...file, content: replaceAll(Buffer.from(file.content), renamed) } : file,
  );
}

function stableFilter({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const packed = repack(content, (cbor) => {
    const [name, values] = partsOf(cbor);
    return values ? [name, sorted(values)] : [name];
  });
  return rename(path, packed, renamed);
}

function stableMetadata({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const packed = repack(content, (cbor) =>
    // The parts are: version, pages, chunks of the index, filters, sorts, names of metadata.
    partsOf(cbor).map((part, index) => (index === 3 || index === 4 ? sorted(replaceAll(part, renamed)) : part)),
  );
  return rename(path, packed, renamed);
}

/** Unpacks a file, puts other parts into the array that it is, and packs it again. */
function repack(content: Uint8Array, change: (cbor: Buffer) => (Buffer | undefined)[]): Buffer {
  const plain = gunzipSync(content);
  const cbor = plain.subarray(magic.length);
  const parts = change(cbor).filter((part) => part !== undefined);
  return gzipSync(Buffer.concat([plain.subarray(0, magic.length), header(cbor), ...parts]));
}

/** Names a file after its content, in as many digits as its name had. */
function rename(path: string, content: Buffer, renamed: Map<string, string>): IndexFile {
  const old = /_([0-9a-f]+)\.pf_/.exec(path)?.[1];
  if (old === undefined) throw new Error(`The index file ${path} has no sum in its name.`);
  const sum = createHash('sha256').update(content).digest('hex').slice(0, old.length);
  renamed.set(old, sum);
  return { path: path.replace(`_${old}.`, `_${sum}.`), content };
}

function replaceAll(bytes: Buffer, renamed: Map<string, string>): Buffer {
  const text = bytes.toString('latin1');
  const changed = text.replace(/(?<=[a-z]{2}_)[0-9a-f]{7,}/g, (sum) => renamed.get(sum) ?? sum);
  return Buffer.from(changed, 'latin1');
}

/** An array with its elements in the order of their bytes. */
function sorted(array: Buffer): Buffer {
  return Buffer.concat([header(array), ...partsOf(array).sort(Buffer.compare)]);
}

/** The elements of a CBOR array (RFC 8949), each as the bytes that it takes. */
function partsOf(array: Buffer): Buffer[] {
  const { length, start } = head(array, 0);
  const parts: Buffer[] = [];
  let from = start;
  for (let index = 0; index < length; index++) {
    const to = endOf(array, from);
    parts.push(array.subarray(from, to));
    from = to;
  }
  return parts;
}

function header(array: Buffer): Buffer {
  return array.subarray(0, head(array, 0).start);
}

/** The major type of the item at an offset, its length or value, and where its content starts. */
function head(bytes: Buffer, offset: number): { type: number; length: number; start: number } {
  const first = bytes.readUInt8(offset);
  const [type, info] = [first >> 5, first & 31];
  if (info < 24) return { type, length: info, start: offset + 1 };
  const size = 2 ** (info - 24);
  if (size > 4) throw new Error(`The index has an item of ${size} bytes of length, which is not expected.`);
  return { type, length: bytes.readUIntBE(offset + 1, size), start: offset + 1 + size };
}

/** Where the item at an offset ends. Pagefind writes integers, texts and arrays only. */
function endOf(bytes: Buffer, offset: number): number {
  const { type, length, start } = head(bytes, offset);
  switch (type) {
    case 0:
    case 1:
      return start;
    case 2:
    case 3:
      return start + length;
    case 4: {
      let end = start;
      for (let index = 0; index < length; index++) end = endOf(bytes, end);
      return end;
    }
    default:
      throw new Error(`The index has an item of CBOR type ${type}, which is not expected.`);
  }
}
