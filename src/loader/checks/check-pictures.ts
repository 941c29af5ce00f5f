import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { cleanPicture } from '../pictures/clean-picture.ts';
import type { Reading } from './reading.ts';

export async function checkPictures({ pictures, prose }: Reading): Promise<Problem[]> {
  const shown = new Set(
    prose.flatMap(({ facts }) => facts.links.flatMap((link) => (link.kind === 'picture' ? [link.path] : []))),
  );
  const problems = await Promise.all(
    pictures.map(async ({ file, path, bytes }): Promise<Problem[]> => {
      const found = (await pictureProblem(path, bytes)) ?? (shown.has(path) ? undefined : unused);
      return found ? [problem({ file }, { line: 1 }, found)] : [];
    }),
  );
  return problems.flat();
}

const unused: ProblemText = {
  message: 'No text shows this picture.',
  fix: 'Show it with ![what it shows](…) or remove it.',
  severity: 'warning',
};

const formats: Record<string, string> = { avif: 'heif', jpeg: 'jpeg', jpg: 'jpeg', png: 'png', webp: 'webp' };

/** Decodes the whole picture, since a truncated file has a valid start. */
async function pictureProblem(path: string, bytes: Uint8Array): Promise<ProblemText | undefined> {
  // sharp takes 20 MB, and most content has no pictures.
  const { default: sharp } = await import('sharp');
  const extension = path.split('.').at(-1) ?? '';
  try {
    const image = sharp(bytes, { failOn: 'warning', limitInputPixels: 50_000_000 });
    const { format } = await image.metadata();
    if (format !== formats[extension]) {
      return { message: `The picture is ${format}, not ${extension}.`, fix: 'Give the file its right extension.' };
    }
    await image.stats();
    return surplusProblem(cleanPicture(path, bytes).removed);
  } catch {
    return { message: 'The picture cannot be read.', fix: 'Export it again, with at most 50 million pixels.' };
  }
}

/** Readers would get all of the file, in the site and in every download. */
function surplusProblem(parts: string[]): ProblemText | undefined {
  if (parts.length === 0) return undefined;
  const list = new Intl.ListFormat('en').format(parts);
  return {
    message: `Beside the image, the file has ${list}, which can name places, people and cameras.`,
    fix: 'Run npm run clean-pictures. It takes that out and leaves the image as it is.',
  };
}
