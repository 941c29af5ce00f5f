import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { drawnSubsets, drawnText } from '#domain/formats/drawn-text.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import type { Reading } from './reading.ts';

/** The pictures for links show title and kicker. */
const fields = ['title', 'kicker'] as const;

/** Every subset has these, and reading the fonts takes a while. */
const usual = /^[ -~\u00a0-\u00ff‘’“”–—…]*$/;

/** A picture cannot show a sign that no font has. */
export async function checkDrawnText({ parsed }: Reading): Promise<Problem[]> {
  const written = parsed.entries.articles.flatMap((entry) =>
    fields.map((field) => ({ entry, field, text: drawnText(entry.data[field] ?? '') })),
  );
  // A text without any letter is refused elsewhere.
  const unusual = written.filter(({ text }) => !usual.test(text) && /[\p{L}\p{N}]/u.test(text));
  if (unusual.length === 0) return [];
  const hasSign = await readFonts();
  return unusual.flatMap(({ entry, field, text }) => {
    const missing = [...new Set(text)].filter((sign) => !hasSign(sign));
    if (missing.length === 0) return [];
    const message = `The picture for links to this article cannot show “${missing.join('')}”: no font has it.`;
    return [problem(entry, [field], { message, fix: `Write the ${field} without it.` })];
  });
}

async function readFonts(): Promise<(sign: string) => boolean> {
  const require = createRequire(import.meta.url);
  const { parse } = require('opentype.js') as typeof import('opentype.js');
  const fonts = await Promise.all(
    drawnSubsets.map(async (subset) => {
      const file = require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`);
      const { buffer, byteOffset, byteLength } = await readFile(file);
      return parse(buffer.slice(byteOffset, byteOffset + byteLength));
    }),
  );
  return (sign) => fonts.some((font) => font.charToGlyphIndex(sign) > 0);
}
