import { createHash } from 'node:crypto';
import { contentFolder } from '../loader/content-folder.ts';

// These would override Vite’s own: `BASE_URL` would break every link, `LIVE_PREVIEW` would publish drafts.
for (const name of ['BASE_URL', 'SITE', 'DEV', 'PROD', 'MODE', 'SSR', 'LIVE_PREVIEW', 'OFFLINE']) {
  Reflect.deleteProperty(process.env, name);
}

const { SITE_URL, SITE_BASE, SITE_OFFLINE, GITHUB_REPOSITORY } = process.env;
const [owner, repository] = GITHUB_REPOSITORY?.split('/') ?? [];

/** `SITE_URL`, else GitHub Pages in its workflow, else a reserved name. */
export const siteUrl = SITE_URL ?? (owner ? `https://${owner.toLowerCase()}.github.io` : 'https://archive.example');

/** With a slash at both ends. */
export const siteBase = `/${(SITE_BASE ?? repository ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** `SITE_OFFLINE=off` also removes the site from browsers that keep it. */
export const siteOffline = SITE_OFFLINE !== 'off';

/** Builds of different content or base can run at the same time. */
export const cacheFolder = `./node_modules/.cache/archive/${createHash('sha256')
  .update(`${contentFolder()}\n${siteBase}`)
  .digest('hex')
  .slice(0, 12)}`;
