import { spawnSync } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFiles } from '../fixtures/write-content.ts';
import { measureCommand, type Cost } from './measure-command.ts';

export interface Peer {
  name: string;
  /** Builds and indexes the site anew. */
  build(): Promise<Cost>;
}

const pagefind = [process.execPath, resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site'];

/** Both steps, one after the other. */
function sum(first: Cost, second: Cost): Cost {
  const [a, b] = [first.processorSeconds, second.processorSeconds];
  return {
    seconds: first.seconds + second.seconds,
    processorSeconds: a === undefined || b === undefined ? undefined : a + b,
    megabytes: Math.max(first.megabytes ?? 0, second.megabytes ?? 0) || undefined,
  };
}

/** A page for each article and topic, and a list of all, with the texts of `content` and no checks. */
export async function plainAstro(folder: string, content: string, grammar: 'default' | 'remark'): Promise<Peer> {
  const isRemark = grammar === 'remark';
  await writeFiles(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': [
      "import { defineConfig } from 'astro/config';",
      ...(isRemark ? ["import { unified } from '@astrojs/markdown-remark';"] : []),
      `export default defineConfig({ cacheDir: './cache'${isRemark ? ', markdown: { processor: unified() }' : ''} });`,
    ].join('\n'),
    'src/content.config.ts': [
      "import { defineCollection } from 'astro:content';",
      "import { glob } from 'astro/loaders';",
      "const loader = (name) => glob({ pattern: '*.md', base: `./content/${name}` });",
      "export const collections = { articles: defineCollection({ loader: loader('articles') }), topics: defineCollection({ loader: loader('topics') }) };",
    ].join('\n'),
    'src/layouts/Page.astro':
      '---\nconst { title } = Astro.props;\n---\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><main data-pagefind-body><h1>{title}</h1><slot /></main></body></html>\n',
    'src/pages/index.astro': [
      '---',
      "import { getCollection } from 'astro:content';",
      "import Page from '../layouts/Page.astro';",
      "const articles = await getCollection('articles');",
      '---',
      '<Page title="Articles"><ul>{articles.map(({ id, data }) => <li><a href={`/${id}/`}>{data.title}</a></li>)}</ul></Page>',
    ].join('\n'),
    'src/pages/[id].astro': [
      '---',
      "import { getCollection, render } from 'astro:content';",
      "import Page from '../layouts/Page.astro';",
      'export async function getStaticPaths() {',
      "  return (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }));",
      '}',
      'const { article } = Astro.props;',
      'const { Content } = await render(article);',
      '---',
      '<Page title={article.data.title}><p>{article.data.summary}</p><Content /></Page>',
    ].join('\n'),
    'src/pages/topics/[id].astro': [
      '---',
      "import { getCollection } from 'astro:content';",
      "import Page from '../../layouts/Page.astro';",
      'export async function getStaticPaths() {',
      "  const articles = await getCollection('articles');",
      "  return (await getCollection('topics')).map((topic) => ({ params: { id: topic.id }, props: { topic, articles: articles.filter(({ data }) => data.topics.includes(topic.id)) } }));",
      '}',
      'const { topic, articles } = Astro.props;',
      '---',
      '<Page title={topic.data.name}><ul>{articles.map(({ id, data }) => <li><a href={`/${id}/`}>{data.title}</a></li>)}</ul></Page>',
    ].join('\n'),
  });
  await copyTexts(content, join(folder, 'content'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const astro = [process.execPath, 'node_modules/.bin/astro', 'build', '--force'];
  return {
    name: isRemark ? 'Astro with unified() and Pagefind' : 'Astro and Pagefind',
    build: async () =>
      sum(
        await measureCommand(astro, { cwd: folder, env: { VITEST: '', NODE_ENV: '' } }),
        await measureCommand([...pagefind, 'dist'], { cwd: folder }),
      ),
  };
}

/** The same pages by Hugo. Undefined where it is not installed. */
export async function plainHugo(folder: string, content: string): Promise<Peer | undefined> {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const page = (main: string): string =>
    `<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>${main}</main></body></html>\n`;
  const list = page('<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>');
  await writeFiles(folder, {
    'hugo.toml':
      'baseURL = "https://archive.example/"\ndisableKinds = ["RSS", "sitemap"]\n[taxonomies]\ntopic = "topics"\n',
    'layouts/index.html': list.replace('.Pages', '.Site.RegularPages'),
    'layouts/_default/list.html': list,
    'layouts/_default/single.html': page('<p>{{ .Params.summary }}</p>{{ .Content }}'),
  });
  await copyTexts(content, join(folder, 'content'), ['articles']);
  return {
    name: 'Hugo and Pagefind',
    build: async () =>
      sum(
        await measureCommand(['hugo', '--quiet', '--cleanDestinationDir', '--ignoreCache'], { cwd: folder }),
        await measureCommand([...pagefind, 'public'], { cwd: folder }),
      ),
  };
}

async function copyTexts(from: string, to: string, folders = ['articles', 'topics']): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const folder of folders) await cp(join(from, folder), join(to, folder), { recursive: true });
}
