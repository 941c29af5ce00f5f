import { join } from 'node:path';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { displayPath } from './content-folder.ts';
import { formatProse, formatRecord } from './format-entry.ts';
import type { ContentFile } from './read-content.ts';

export interface NewEntry {
  collection: CollectionName;
  id: string;
  /** In the order of writing. */
  data: Record<string, unknown>;
  /** Records have no body. */
  body: string;
  extension: '.md' | '.mdx';
}

export interface Placement {
  file: ContentFile;
  addition: string;
  /** True when `addition` goes to the end of an existing file. */
  exists: boolean;
}

export function placeEntry(entry: NewEntry, files: ContentFile[], folder: string): Placement {
  const { collection, id, data, body, extension } = entry;
  const isProse = collections[collection].form === 'prose';
  const neighbours = files.filter((file) => file.collection === collection);
  const name = isProse ? `${id}${extension}` : recordFileOf(entry, neighbours);
  const path = join(folder, collection, name);
  const before = neighbours.find((file) => file.path === path)?.bytes;
  const addition = isProse ? formatProse(data, body) : inStyleOf(before, formatRecord(id, data));
  const bytes = Buffer.concat([before ?? Buffer.of(), Buffer.from(addition)]);
  return { file: { collection, path, file: displayPath(path), bytes }, addition, exists: before !== undefined };
}

/**
 * `2021.yaml`, `before-2014.yaml` for all earlier years, or `undated.yaml`. Records without a date field share one
 * file.
 */
function recordFileOf({ collection, data }: NewEntry, files: ContentFile[]): string {
  const names = files.map(({ path }) => path.split(/[\\/]/).at(-1) ?? '');
  if (!('date' in collections[collection].schema.shape))
    return (names.length === 1 && names[0]) || `${collection}.yaml`;
  if (data.date === undefined) return 'undated.yaml';
  const year = String(data.date).slice(0, 4);
  const own = `${year}.yaml`;
  if (names.includes(own)) return own;
  return names.find((name) => year < (/^before-(\d{4})\.yaml$/.exec(name)?.[1] ?? '')) ?? own;
}

/** Uses the indentation and line breaks of the file. */
function inStyleOf(bytes: Uint8Array | undefined, block: string): string {
  const before = Buffer.from(bytes ?? []).toString();
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)- /m.exec(before)?.[1] ?? '';
  const indented = block.replace(/^(?=.)/gm, indent).replaceAll('\n', lineBreak);
  return before === '' || before.endsWith('\n') ? indented : lineBreak + indented;
}
