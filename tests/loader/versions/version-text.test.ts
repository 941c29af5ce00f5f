import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPublished } from '#domain/model/published-text.ts';
import { openFile } from '../../../src/loader/open-file.ts';
import { parseFile } from '../../../src/loader/parse-content.ts';
import { readVersionText, checksumOfText } from '../../../src/loader/versions/version-text.ts';

describe('the text that identifies a version', () => {
  it('is a file of an article again, with the same text', () => {
    const value = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Cs}\p{Cc}\ufeff\u2028\u2029\ufffe\uffff]/u.test(text));
    const fields = fc.record(
      {
        title: value,
        summary: value,
        authors: fc.array(value),
        credits: fc.array(fc.record({ role: value, author: value })),
      },
      { requiredKeys: ['title'] },
    );
    const body = fc.array(value, { maxLength: 5 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fields, body, (written, text) => {
        const published = formatPublished({ fields: written, body: text });
        const read = readVersionText(Buffer.from(published), 'a.md');
        expect(read && formatPublished(read)).toBe(published);
      }),
    );
  });

  it('is one for the file as it was written and for what its schema makes of it', () => {
    for (const name of readdirSync('content/articles')) {
      const path = `content/articles/${name}`;
      const file = { collection: 'articles' as const, path, file: path, bytes: readFileSync(path) };
      const open = openFile(file);
      const [entry] = parseFile(open).entries;
      const read = readVersionText(file.bytes, name);
      expect(read && checksumOfText(read), name).toBe(
        checksumOfText({ fields: { ...entry?.data }, body: open.body?.text ?? '' }),
      );
    }
  });

  it('keeps its checksum, since every recorded version depends on it', () => {
    const text =
      '---\ntitle: A title\nkind: report\ndate: 2021-12-01T12:00:00+01:00\nauthors: [desk]\ntopics: [osce]\n---\n\nA.\n\nB.\n';
    const read = readVersionText(Buffer.from(text), 'a.md');
    expect(read && checksumOfText(read)).toBe('31fe72de3141dbede54ca1cb7bf357c46a52005f101e430c6df3942f8a3d1dc3');
  });
});
