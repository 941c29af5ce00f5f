import icon from '../../public/icon.svg?raw';
import sharp from 'sharp';

/** A picture that stands for the installed archive on a device. */
export interface AppIcon {
  name: string;
  /** Edge in pixels. */
  size: number;
  /** Whether the device may cut any shape out of it; else it has the shape of the drawing. */
  isMaskable: boolean;
}

export const appIcons: AppIcon[] = [
  { name: '192.png', size: 192, isMaskable: false },
  { name: '512.png', size: 512, isMaskable: false },
  { name: 'maskable-512.png', size: 512, isMaskable: true },
  // What iOS takes for the home screen. It rounds the corners itself.
  { name: 'apple-touch-180.png', size: 180, isMaskable: true },
];

export const paper = '#faf6ee';

/** Edge of the drawing in its own units, which at 72 dots per inch are pixels. */
const drawn = 64;

/** Draws an icon. Of a maskable one the inner 80 % are sure to be seen, so the drawing lies within. */
export async function drawAppIcon({ size, isMaskable }: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const margin = isMaskable ? Math.round(size / 10) : 0;
  const edge = size - 2 * margin;
  const drawing = sharp(Buffer.from(icon), { density: (72 * edge) / drawn })
    .resize(edge, edge)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper });
  const png = await (isMaskable ? drawing.flatten({ background: paper }) : drawing).png().toBuffer();
  return new Uint8Array(png);
}
