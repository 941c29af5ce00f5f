import icon from '../../public/icon.svg?raw';
import sharp from 'sharp';
import { colour } from '../styles/colour.ts';

export interface AppIcon {
  name: string;
  /** Edge in pixels. */
  size: number;
  /** The device may cut any shape from it. */
  isMaskable: boolean;
}

export const appIcons: AppIcon[] = [
  { name: '192.png', size: 192, isMaskable: false },
  { name: '512.png', size: 512, isMaskable: false },
  { name: 'maskable-512.png', size: 512, isMaskable: true },
  // For the iOS home screen, which rounds the corners itself.
  { name: 'apple-touch-180.png', size: 180, isMaskable: true },
];

/** Edge in units of the drawing, which are pixels at 72 dots per inch. */
const drawn = 64;

/** Devices never cut the inner 80 % of a maskable icon, so the drawing is there. */
export async function drawAppIcon({ size, isMaskable }: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const margin = isMaskable ? Math.round(size / 10) : 0;
  const background = colour('paper');
  const edge = size - 2 * margin;
  const drawing = sharp(Buffer.from(icon), { density: (72 * edge) / drawn })
    .resize(edge, edge)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background });
  const png = await (isMaskable ? drawing.flatten({ background }) : drawing).png().toBuffer();
  return new Uint8Array(png);
}
