import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';
import { picture, pictureFormats } from '../fixtures/pictures.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

const run = (content: string) =>
  spawnSync(process.execPath, ['src/cli/clean-pictures.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: content },
    encoding: 'utf8',
  });

it('the check refuses pictures that hold more than the image, and npm run clean-pictures cleans them', async () => {
  const pictures = await Promise.all(
    pictureFormats.map(async (format) => [`pictures/${format}.${format}`, await picture(format, { of: 'Jane Doe' })]),
  );
  const shown = pictureFormats.map((format) => `![A man](../pictures/${format}.${format})\n`).join('\n');
  const folder = await writeContent({
    ...plainContent,
    ...(Object.fromEntries(pictures) as Record<string, Buffer>),
    'articles/2021-12-28-talks.md': articleText({ date: '2021-12-28T12:00:00+01:00' }, shown),
  });
  const problems = async (): Promise<string[]> => formatErrors((await checkContent(folder)).problems, folder);
  const ending =
    'which can name places, people and cameras. Run npm run clean-pictures. It takes that out and leaves the image as it is.';
  expect(await problems()).toEqual([
    `pictures/avif.avif:1: Beside the image, the file has Exif data and XMP data, ${ending}`,
    `pictures/jpg.jpg:1: Beside the image, the file has Exif data and XMP data, ${ending}`,
    `pictures/png.png:1: Beside the image, the file has Exif data and a text, ${ending}`,
    `pictures/webp.webp:1: Beside the image, the file has Exif data and XMP data, ${ending}`,
  ]);
  const first = run(folder);
  expect(first.stdout).toContain('pictures/jpg.jpg: removed Exif data, XMP data\n');
  expect(first.stdout).toContain('4 pictures hold nothing but the image.');
  expect(await problems()).toEqual([]);
  const cleaned = await Promise.all(pictures.map(([path]) => readFile(join(folder, String(path)))));
  expect(cleaned.filter((bytes) => bytes.includes('Jane'))).toEqual([]);
  expect(run(folder).stdout).toBe('4 pictures hold nothing but the image.\n');
  expect(await readdir(join(folder, 'pictures'))).toHaveLength(4);
});

it('npm run clean-pictures names a picture that is damaged', async () => {
  const folder = await writeContent({ 'pictures/a.jpg': (await picture('jpg')).subarray(0, 400) });
  const { status, stderr } = run(folder);
  expect(status).toBe(1);
  expect(stderr).toContain(`${folder}/pictures/a.jpg: `);
  expect(stderr).not.toMatch(/^\s+at /m);
  await rm(join(folder, 'pictures/a.jpg'));
  await writeFile(join(folder, 'pictures/a.png'), await picture('png'));
  expect(run(folder).stdout).toBe('1 picture holds nothing but the image.\n');
});
