import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../loader/checks/check-content.ts';
import { isError } from '#domain/model/problems.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { takeLock, waitForLock } from './build-lock.ts';
import { placeOfBuild } from './build-place.ts';
import { reportEmbargoed } from './report-embargoed.ts';
import { formatCounts, formatReport } from './report-problems.ts';
import { recoverPlace, swapFolder } from './swap-folder.ts';
import { reportErrors } from './report-errors.ts';

reportErrors();
const place = placeOfBuild();
const name = `${displayPath(place.folder)}/`;

const builder = takeLock(place.lock);
if (builder !== undefined) {
  throw new Error(
    `Process ${builder} is already building ${name} (lock: ${displayPath(place.lock)}). Wait until it ends.`,
  );
}
await recoverPlace(place);
let isSwapped = false;
process.on('exit', (status) => {
  if (status !== 0 && !isSwapped) console.error(`The build failed. ${name} is unchanged.`);
});

const { problems, embargoed } = await checkContent(contentFolder());
if (problems.some(isError)) {
  console.error(formatReport(problems.filter(isError), 'text'));
  console.error(`${formatCounts(problems)} Nothing was built.`);
  process.exit(1);
}

// Astro keeps the modules of every build in .astro/, so builds take turns.
await waitForLock(resolve('.astro/build-lock'), (pid) =>
  console.log(`Waiting for process ${pid}, which is also building.`),
);
await build({ outDir: place.next, logger: { entrypoint: new URL('./build-log.ts', import.meta.url) } });
swapFolder(place);
isSwapped = true;
await rm(place.next, { recursive: true, force: true });
reportEmbargoed(embargoed);
