import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, type IndexFile } from 'pagefind';
import { articlePath, entryPath, withBase } from '../domain/urls.ts';
import { checkContent } from '../loader/check-content.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { siteBase } from './environment.ts';
import { stableIndex } from './stable-index.ts';

/** Builds the search index from the finished pages; in the live preview, from the pages as it serves them. */
export function search(): AstroIntegration {
  return {
    name: 'archive-search',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const files = await withIndex((index) => index.addDirectory({ path: folder }));
        for (const { path, content } of files) {
          const target = join(folder, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${files.filter(({ path }) => path.startsWith('fragment/')).length} pages indexed`);
      },
      'astro:server:setup'({ server, logger }) {
        let pending: Promise<IndexFile[]> | undefined;
        server.watcher.on('all', () => (pending = undefined));
        server.middlewares.use(`${siteBase}pagefind`, (request, response, next) => {
          const origin = `http://${request.headers.host}`;
          pending ??= withIndex((index) => addServedPages(index, origin));
          pending
            .then((files) => {
              const path = (request.url ?? '').split('?')[0]?.slice(1);
              const file = files.find((candidate) => candidate.path === path);
              if (!file) return next();
              response.setHeader(
                'Content-Type',
                extname(file.path) === '.js' ? 'text/javascript' : 'application/octet-stream',
              );
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

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** The files of an index that `fill` has filled, without Pagefind's own interfaces, which this site does not use. */
async function withIndex(fill: (index: Index) => Promise<{ errors: string[] }>): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const filled = await fill(index);
    const { files, errors: failed } = await index.getFiles();
    const all = [...filled.errors, ...failed];
    if (all.length > 0) throw new Error(all.join('\n'));
    return stableIndex(files.filter(({ path }) => !/ui\.(js|css)$|component|highlight/.test(path)));
  } finally {
    await index.deleteIndex();
  }
}

/** Indexes the pages that the preview serves and that search covers: of texts and of records. */
async function addServedPages(index: Index, origin: string): Promise<{ errors: string[] }> {
  const { archive } = await checkContent(contentFolder(), { drafts: true });
  const paths = [
    ...(archive?.articles.map(({ id }) => articlePath(id)) ?? []),
    ...(archive?.topics.map(({ id }) => entryPath('topics', id)) ?? []),
    ...(['events', 'actors', 'places', 'claims', 'documents'] as const).flatMap((name) =>
      (archive?.[name] ?? []).map(({ id }) => entryPath(name, id)),
    ),
    '/glossary/',
    '/explainers/',
  ];
  const errors: string[] = [];
  for (const path of paths) {
    const page = await fetch(origin + withBase(siteBase, path));
    const added = await index.addHTMLFile({ url: path, content: await page.text() });
    errors.push(...added.errors);
  }
  return { errors };
}
