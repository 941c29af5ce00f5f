import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { launchWithProfile } from './shared-browser.ts';
import { serveSite } from './serve.ts';

const icon = z.strictObject({
  src: z.string(),
  type: z.string(),
  sizes: z.string(),
  purpose: z.enum(['any', 'maskable']).optional(),
});
const manifest = z
  .looseObject({
    short_name: z.string().max(12),
    icons: z.array(icon),
    shortcuts: z.array(z.strictObject({ name: z.string(), url: z.string() })),
  })
  .parse(JSON.parse(await readFile('dist/site.webmanifest', 'utf8')));
const pictures = manifest.icons.filter(({ type }) => type === 'image/png');

describe('the archive as an application', () => {
  // The bundled browser reports no errors; an installed one does.
  it('can be installed by Chromium', async () => {
    const server = await serveSite();
    onTestFinished(() => server.stop());
    // The contexts of other tests are private and install nothing.
    const context = await launchWithProfile();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { url, errors } = await session.send('Page.getAppManifest');
    expect({ url, errors }).toEqual({ url: `${server.origin}/site.webmanifest`, errors: [] });
  });

  it('has icons of the named sizes, including those that browsers need', async () => {
    for (const { src, sizes } of pictures) {
      const { width, height, format } = await sharp(join('dist', src)).metadata();
      expect({ format, sizes: `${width}x${height}` }, src).toEqual({ format: 'png', sizes });
    }
    expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
  });

  it('has a maskable icon that fits into a circle', async () => {
    const { src = '' } = pictures.find(({ purpose }) => purpose === 'maskable') ?? {};
    const { hasAlpha } = await sharp(join('dist', src)).metadata();
    expect(hasAlpha).toBe(false);
    const { data, info } = await sharp(join('dist', src)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const centre = info.width / 2;
    const [paper = 0] = data;
    const distances = [...data].flatMap((grey, index) =>
      // The paper's round corners have a slightly different shade.
      paper - grey < 16 ? [] : [Math.hypot((index % info.width) - centre, Math.floor(index / info.width) - centre)],
    );
    expect(distances.length).toBeGreaterThan(1000);
    // Safe zone of the Web Application Manifest.
    expect(Math.max(...new Set(distances.map(Math.ceil)))).toBeLessThanOrEqual(0.4 * info.width);
  });

  it('has shortcuts to existing pages', () => {
    expect(manifest.shortcuts.map(({ name }) => name)).toEqual(expect.arrayContaining(['Search', 'Timeline']));
    expect(manifest.shortcuts.filter(({ url }) => !existsSync(join('dist', url, 'index.html')))).toEqual([]);
  });
});
