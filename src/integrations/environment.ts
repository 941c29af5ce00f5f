import { createHash } from 'node:crypto';
import { contentFolder } from '../loader/content-folder.ts';

// A variable of the machine with one of these names would take the place of what Vite means by it, and so
// break every link (`BASE_URL`) or publish drafts (`LIVE_PREVIEW`).
for (const name of ['BASE_URL', 'SITE', 'DEV', 'PROD', 'MODE', 'SSR', 'LIVE_PREVIEW', 'OFFLINE']) {
  delete process.env[name];
}

const { SITE_URL, SITE_BASE, SITE_OFFLINE, GITHUB_REPOSITORY } = process.env;
const [owner, repository] = GITHUB_REPOSITORY?.split('/') ?? [];

/** Where the site is deployed: `SITE_URL`, else GitHub Pages when its workflow builds, else a name nobody owns. */
export const siteUrl = SITE_URL ?? (owner ? `https://${owner.toLowerCase()}.github.io` : 'https://archive.example');

/** The sub-path that the site is served under, with a slash at both ends. */
export const siteBase = `/${(SITE_BASE ?? repository ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** Whether readers' browsers keep the site; `SITE_OFFLINE=off` takes it back from those that did. */
export const siteOffline = SITE_OFFLINE !== 'off';

/** A cache for each content folder and base, so that builds of different trees can run side by side. */
export const cacheFolder = `./node_modules/.cache/archive/${createHash('sha256')
  .update(`${contentFolder()}\n${siteBase}`)
  .digest('hex')
  .slice(0, 12)}`;
