import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDate } from '#domain/time/format-date.ts';
import { dayIn } from '#domain/time/instant.ts';
import { manifestFile } from '#domain/formats/manifest.ts';
import { filesInFolder, filesInZip } from '../export/stored-files.ts';
import { verifyFiles, type Verdict } from '../export/verify-files.ts';
import { displayPath } from '../loader/content-folder.ts';
import { settings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { runCommand } from './run-command.ts';
import { progressOf } from './progress.ts';

const usage = 'npm run verify -- [folder or .zip; default: dist/]';

await runCommand(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const path = resolve(positionals[0] ?? settings().outFolder);
  const found = await stat(path).catch(() => undefined);
  if (positionals.length > 1 || !found) {
    console.error(`${positionals.length > 1 ? 'Give one path only.' : `There is no ${displayPath(path)}.`} ${usage}`);
    process.exitCode = 2;
    return;
  }
  const progress = progressOf(process.stderr);
  const show = (done: number, all: number): void => progress.show(`${done} of ${all} files`);
  const verdict = found.isDirectory()
    ? await verifyFiles(await filesInFolder(path), show)
    : await verifyZip(path, show);
  progress.clear();
  report(verdict, displayPath(path));
});

async function verifyZip(file: string, show: (done: number, all: number) => void): Promise<Verdict> {
  const { files, close } = await filesInZip(file).catch((error: unknown) => {
    throw new Error(`${displayPath(file)} cannot be read as a ZIP. ${error instanceof Error ? error.message : ''}`);
  });
  try {
    return await verifyFiles(files, show);
  } finally {
    close();
  }
}

function report({ manifest, changed, missing, extra }: Verdict, name: string): void {
  const lines = [
    ...changed.map((path) => `Changed: ${path}`),
    ...missing.map((path) => `Missing: ${path}`),
    ...extra.map((path) => `Not published: ${path}`),
  ];
  if (manifest && lines.length === 0) {
    const { edition, date } = manifest;
    const day = date === undefined ? '' : ` of ${formatDate(dayIn(site.zone, date))}`;
    console.log(`${name}: ${manifest.files.length} files, edition ${edition}${day}, all as published.`);
    return;
  }
  console.error(lines.join('\n'));
  const [files, are] = lines.length === 1 ? ['1 file', 'is'] : [`${lines.length} files`, 'are'];
  console.error(
    manifest
      ? `${name}: ${files} of edition ${manifest.edition} ${are} not as published.`
      : `${name}: without a valid ${manifestFile}, the files cannot be verified.`,
  );
  process.exitCode = 1;
}
