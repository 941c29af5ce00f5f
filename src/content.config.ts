import { defineCollection } from 'astro:content';
import { collections as domain } from './domain/collections.ts';
import { archiveLoader } from './loader/archive-loader.ts';

export const collections = {
  articles: defineCollection({ loader: archiveLoader('articles'), schema: domain.articles.schema }),
  topics: defineCollection({ loader: archiveLoader('topics'), schema: domain.topics.schema }),
  authors: defineCollection({ loader: archiveLoader('authors'), schema: domain.authors.schema }),
  bureaus: defineCollection({ loader: archiveLoader('bureaus'), schema: domain.bureaus.schema }),
  pages: defineCollection({ loader: archiveLoader('pages'), schema: domain.pages.schema }),
  sources: defineCollection({ loader: archiveLoader('sources'), schema: domain.sources.schema }),
};
