import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeEdition } from '../export/download-edition.ts';
import { editionInstant } from '../export/edition-instant.ts';
import { readSite } from '../export/finished-site.ts';
import { makeDownloads } from '../export/make-downloads.ts';
import { writeEdition } from '../export/write-edition.ts';
import { contentFolder, displayPath } from '../loader/content-folder.ts';
import { settings } from '../settings/settings.ts';
import { takeLock } from './build-lock.ts';
import { placeOfBuild } from './build-place.ts';
import { recoverPlace, swapFolder } from './swap-folder.ts';
import { reportErrors } from './report-errors.ts';

reportErrors();
const place = placeOfBuild();
const name = `${displayPath(place.folder)}/`;

const builder = takeLock(place.lock);
if (builder !== undefined) {
  throw new Error(`Process ${builder} is working on ${name} (lock: ${displayPath(place.lock)}). Wait until it ends.`);
}
const work = place.downloads;
const downloads = {
  folder: join(place.folder, 'downloads'),
  next: join(work, 'downloads'),
  previous: join(work, 'previous'),
};
// A killed export may have moved the page away.
await recoverPlace(downloads);
let isSwapped = false;
process.on('exit', (status) => {
  if (status === 0 || isSwapped) return;
  rmSync(work, { recursive: true, force: true });
  console.error(`The export failed. ${name} is unchanged.`);
});

const site = await readSite(place.folder);
if (!site) throw new Error(`There is no finished site in ${name}. Run npm run build first.`);
const edition = await describeEdition(site, await editionInstant(place.folder, contentFolder()));
await rm(work, { recursive: true, force: true });
await mkdir(work);
console.log(`Making the downloads of the edition of ${edition.day}:`);
await makeDownloads(site, edition, work, (line) => console.log(`  ${line}`));
swapFolder(downloads);
isSwapped = true;
await writeEdition(place.folder, { instant: edition.instant, isOffline: settings().isOffline });
await rm(work, { recursive: true });
console.log(`The downloads are in ${displayPath(downloads.folder)}/, and its page links to them.`);
