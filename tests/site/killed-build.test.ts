import { existsSync } from 'node:fs';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { placeAt } from '../../src/cli/build-place.ts';
import { recoverPlace } from '../../src/cli/swap-folder.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';
import { shortOrFull } from '../suite/counts.ts';
import { buildSite, startBuild, checksumsOf, temporaryFolder } from './build-site.ts';

/** Kills spread over a build, and kills near its end, where it installs the site. Builds of other tests may come first. */
const [spread, late] = [shortOrFull(4, 38), shortOrFull(2, 12)];

it(
  'a build that is killed at any moment leaves a complete site, and the next one succeeds',
  async () => {
    const content = await writeContent({
      ...plainContent,
      'articles/2021-12-01-talks.md': articleText({ title: 'The old site', date: '2021-12-01T12:00:00+01:00' }),
      'articles/2021-12-02-session.mdx': articleText({ date: '2021-12-02T12:00:00+01:00' }),
    });
    const place = placeAt(join(await temporaryFolder(), 'dist'));
    const env = { ARCHIVE_CONTENT: content, ARCHIVE_OUT: place.folder };
    const first = await buildSite(env);
    expect(first.status, first.output).toBe(0);
    const oldSite = await checksumsOf(place.folder);
    const copy = join(await temporaryFolder(), 'old');
    await cp(place.folder, copy, { recursive: true });

    const changed = articleText({ title: 'The new site', date: '2021-12-01T12:00:00+01:00' });
    await writeFile(join(content, 'articles/2021-12-01-talks.md'), changed);
    await writeFile(join(content, 'articles/2021-12-03-more.mdx'), articleText({ date: '2021-12-03T12:00:00+01:00' }));
    const start = performance.now();
    const elsewhere = await buildSite({ ARCHIVE_CONTENT: content });
    const length = performance.now() - start;
    expect(elsewhere.status, elsewhere.output).toBe(0);
    const newSite = await checksumsOf(elsewhere.out);
    expect(newSite).not.toEqual(oldSite);

    let killed = 0;
    for (let kill = 0; kill < spread + late; kill++) {
      const build = startBuild(env, { detached: true });
      const ended = new Promise<NodeJS.Signals | null>((done) => build.on('close', (_, signal) => done(signal)));
      if (kill < spread) {
        await setTimeout((length * kill) / spread);
      } else {
        await new Promise<void>((done) => {
          build.stdout.on('data', (said: Buffer) => said.includes('to keep offline') && done());
          build.on('close', () => done());
        });
        await setTimeout(2 * (kill - spread));
      }
      if (build.exitCode === null && build.pid) process.kill(-build.pid, 'SIGKILL');
      if ((await ended) === 'SIGKILL') killed++;
      // The next build does this first after a kill between two renames.
      if (!existsSync(place.folder)) await recoverPlace(place);
      const site = await checksumsOf(place.folder);
      const isNew = site['edition.json'] === newSite['edition.json'];
      expect(site, `after kill ${kill}`).toEqual(isNew ? newSite : oldSite);
      if (isNew) {
        await rm(place.folder, { recursive: true });
        await cp(copy, place.folder, { recursive: true });
      }
    }
    expect(killed).toBeGreaterThan((spread + late) / 2);

    const next = await buildSite(env);
    expect(next.status, next.output).toBe(0);
    expect(await checksumsOf(place.folder)).toEqual(newSite);
    expect(await readdir(dirname(place.folder))).toEqual(['dist']);
  },
  (spread + late) * 60_000,
);
