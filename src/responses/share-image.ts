import cyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?inline';
import cyrillicExtended from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-600-normal.woff?inline';
import greek from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff?inline';
import latinExtended from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?inline';
import latin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
import vietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?inline';
import satori from 'satori';
import sharp from 'sharp';
import { drawnText } from '#domain/formats/drawn-text.ts';
import type { Article } from '#domain/model/article.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { site } from '../site.ts';
import { colour } from '../styles/colour.ts';

/** Size of Open Graph previews, in pixels. */
const size = { width: 1200, height: 630 };

/** The subsets are those of drawn-text.ts, by which the check refuses other signs. */
const fonts = [latin, latinExtended, cyrillic, cyrillicExtended, greek, vietnamese].map((address, index) => ({
  name: `Serif ${index}`,
  data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
  weight: 600 as const,
  style: 'normal' as const,
}));

/** Draws a PNG. Throws for a letter or sign that no font has, instead of a box in its place. */
export async function drawShareImage({
  file,
  title,
  kicker,
  date,
}: Pick<Article, 'file' | 'title' | 'kicker' | 'date'>): Promise<Uint8Array<ArrayBuffer>> {
  const fontSize = title.length > 90 ? 58 : title.length > 50 ? 70 : 84;
  const svg = await satori(
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        ...size,
        padding: 72,
        boxSizing: 'border-box',
        background: colour('paper'),
      },
      [
        line({ color: colour('accent'), fontSize: 30 }, kicker ?? site.tagline),
        line({ color: colour('ink'), fontSize, lineHeight: 1.1, maxWidth: size.width - 2 * 72 }, title),
        box({ flexDirection: 'column', borderTop: `3px solid ${colour('rule-strong')}`, paddingTop: 24 }, [
          line({ color: colour('ink'), fontSize: 34 }, `As of ${formatInstant(site.zone, date)}`),
          line({ color: colour('ink-soft'), fontSize: 30 }, `From ${site.name}`),
        ]),
      ],
    ),
    { ...size, fonts, loadAdditionalAsset: (_, signs) => Promise.reject(missing(signs, file)) },
  );
  // A palette would halve the size but take six times longer; readers never load this.
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return new Uint8Array(png);
}

const fontFamily = fonts.map(({ name }) => name).join(', ');

function missing(signs: string, file: string): Error {
  return new Error(
    `${file}: the picture for links to this article cannot show “${signs}”, since no font in src/responses/share-image.ts has it. Write the title and the kicker without it, or add a font.`,
  );
}

interface Node {
  type: string;
  props: { style: object; children: Node[] | string };
}

function box(style: object, children: Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', fontFamily, ...style }, children } };
}

function line(style: object, text: string): Node {
  return { type: 'div', props: { style, children: drawnText(text) } };
}
