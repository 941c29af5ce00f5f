import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inReadingOrder, newestFirst, splitArticleId } from '#domain/model/article.ts';
import { articleKinds } from '#domain/model/kind-names.ts';
import { articlePath } from '#domain/model/urls.ts';
import type { FinishedSite } from '../finished-site.ts';

export interface BookArticle {
  id: string;
  title: string;
  /** The “As of” day, as `YYYY-MM-DD`. */
  day: string;
  /** The file of its page in the site. */
  file: string;
}

/** Explainers in reading order, then articles from oldest to newest. */
export interface BookContents {
  explainers: BookArticle[];
  articles: BookArticle[];
}

const published = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    kind: z.enum(articleKinds),
    date: z.string(),
    order: z.number().optional(),
  }),
);

export async function readContents({ folder }: FinishedSite): Promise<BookContents> {
  const all = published.parse(JSON.parse(await readFile(join(folder, 'data/articles.json'), 'utf8')));
  const explainers = all.filter(({ kind }) => kind === 'explainer').toSorted(inReadingOrder);
  const articles = all.filter(({ kind }) => kind !== 'explainer').toSorted((a, b) => newestFirst(b, a));
  return { explainers: explainers.map(asArticle), articles: articles.map(asArticle) };
}

function asArticle({ id, title }: { id: string; title: string }): BookArticle {
  return { id, title, day: splitArticleId(id)?.day ?? '', file: `${articlePath(id).slice(1)}index.html` };
}
