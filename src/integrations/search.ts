import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchedAddresses } from '#domain/addresses/addresses.ts';
import { withBase } from '#domain/model/urls.ts';
import { indexPages, indexSite } from '../indexing/build-index.ts';
import type { IndexFile } from '../indexing/index-file.ts';
import { checkContent } from '../loader/checks/check-content.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { settings } from '../settings/settings.ts';

/** In the live preview, indexes the pages as served. */
export function search(): AstroIntegration {
  return {
    name: 'archive-search',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const files = await indexSite(folder, settings().siteBase);
        for (const { path, content } of files) {
          const target = join(folder, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${files.filter(({ path }) => path.includes('fragment/')).length} results indexed`);
      },
      'astro:server:setup'({ server, logger }) {
        const { siteBase } = settings();
        let pending: Promise<IndexFile[]> | undefined;
        server.watcher.on('all', () => (pending = undefined));
        server.middlewares.use(`${siteBase}pagefind`, (request, response, next) => {
          const origin = `http://${request.headers.host}`;
          pending ??= readServedPages(origin).then((pages) => indexPages(pages, siteBase));
          pending
            .then((files) => {
              const path = (request.url ?? '').split('?')[0]?.slice(1);
              const file = files.find((candidate) => candidate.path === path);
              if (!file) return next();
              const type = extname(file.path) === '.js' ? 'text/javascript' : 'application/octet-stream';
              response.setHeader('Content-Type', type);
              response.end(file.content);
            })
            .catch((error: unknown) => {
              pending = undefined;
              logger.error(`The search index could not be built: ${String(error)}`);
              next();
            });
        });
      },
    },
  };
}

async function readServedPages(origin: string): Promise<{ url: string; html: string }[]> {
  const { archive } = await checkContent(contentFolder(), { drafts: true });
  const pages: { url: string; html: string }[] = [];
  for (const url of archive ? searchedAddresses(archive) : []) {
    const response = await fetch(origin + withBase(settings().siteBase, url));
    pages.push({ url, html: await response.text() });
  }
  return pages;
}
