import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { formatProblem } from '#domain/model/problems.ts';
import { contentFolder } from './content-folder.ts';
import { locateProblems, parseContent } from './parse-content.ts';
import { readCollection } from './read-content.ts';

/**
 * Uses the reader and schemas of `npm run check`. Bodies stay in their files: to compile ten thousand of them takes
 * minutes and gigabytes.
 *
 * A build parses each frontmatter twice: in the check before it, and here. Astro loads this file as a module of its own,
 * which shares nothing with the command, and the check ends before Astro starts. Pages use the typed entries.
 */
export function archiveLoader(collection: CollectionName): Loader {
  return {
    name: `archive-${collection}`,
    async load(context) {
      await fill(context, collection);
      const folder = join(contentFolder(), collection);
      context.watcher?.add(folder);
      for (const event of ['add', 'change', 'unlink']) {
        context.watcher?.on(event, (path: string) => {
          if (path.startsWith(folder)) void fill(context, collection);
        });
      }
    },
  };
}

async function fill(
  { store, logger, config, generateDigest }: LoaderContext,
  collection: CollectionName,
): Promise<void> {
  const { files, problems: strays } = await readCollection(contentFolder(), collection);
  const { entries, problems } = await parseContent(files);
  // Builds are checked before; the live preview goes on without the entry.
  for (const problem of locateProblems([...strays, ...problems], files)) logger.error(formatProblem(problem));
  store.clear();
  for (const { id, file, key, data } of entries[collection]) {
    const source = files.find((candidate) => candidate.file === file);
    const isModule = file.endsWith('.mdx');
    store.set({
      id,
      data: { ...data },
      filePath: fromRoot(config.root, file),
      digest: generateDigest({ key, text: Buffer.from(source?.bytes ?? []).toString('base64') }),
      ...(isModule && { deferredRender: true }),
    });
  }
}

/** Astro needs a path relative to the project, with `/`. */
function fromRoot(root: URL, file: string): string {
  return relative(fileURLToPath(root), resolve(file)).split(sep).join('/');
}
