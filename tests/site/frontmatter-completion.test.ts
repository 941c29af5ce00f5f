import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionNames } from '#domain/model/collection-name.ts';
import { fieldsOf } from '#domain/formats/field.ts';
import { copyOfProject } from './build-site.ts';

let project: string;

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(project, `.astro/collections/${name}.json`), 'utf8'));

describe('the files with which the Astro extension completes frontmatter', () => {
  beforeAll(async () => {
    project = await copyOfProject();
    await promisify(execFile)('node_modules/.bin/astro', ['sync'], {
      cwd: project,
      env: { ...process.env, VITEST: '', ASTRO_TELEMETRY_DISABLED: '1' },
    });
  });

  it('have the fields of every collection, with their sentences', async () => {
    for (const name of collectionNames) {
      const written = await read(`${name}.schema`);
      for (const [field, { description }] of Object.entries(fieldsOf(name).properties)) {
        expect(written, `${name}: ${field}`).toMatchObject({ properties: { [field]: { description } } });
      }
    }
  });

  it('say which file belongs to which collection', async () => {
    const { entries } = (await read('collections')) as { entries: Record<string, string> };
    const file = pathToFileURL(join(project, 'content/articles/2021-12-28-talks-announced.mdx')).href.toLowerCase();
    expect(entries[file]).toBe('articles');
  });
});
