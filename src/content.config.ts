import { defineCollection } from 'astro:content';
import { collections as domain } from '#domain/model/collections.ts';
import { archiveLoader } from './loader/archive-loader.ts';

export const collections = {
  articles: defineCollection({ loader: archiveLoader('articles'), schema: domain.articles.schema }),
  topics: defineCollection({ loader: archiveLoader('topics'), schema: domain.topics.schema }),
  authors: defineCollection({ loader: archiveLoader('authors'), schema: domain.authors.schema }),
  bureaus: defineCollection({ loader: archiveLoader('bureaus'), schema: domain.bureaus.schema }),
  pages: defineCollection({ loader: archiveLoader('pages'), schema: domain.pages.schema }),
  cards: defineCollection({ loader: archiveLoader('cards'), schema: domain.cards.schema }),
  events: defineCollection({ loader: archiveLoader('events'), schema: domain.events.schema }),
  actors: defineCollection({ loader: archiveLoader('actors'), schema: domain.actors.schema }),
  places: defineCollection({ loader: archiveLoader('places'), schema: domain.places.schema }),
  questions: defineCollection({ loader: archiveLoader('questions'), schema: domain.questions.schema }),
  claims: defineCollection({ loader: archiveLoader('claims'), schema: domain.claims.schema }),
  documents: defineCollection({ loader: archiveLoader('documents'), schema: domain.documents.schema }),
  terms: defineCollection({ loader: archiveLoader('terms'), schema: domain.terms.schema }),
  sources: defineCollection({ loader: archiveLoader('sources'), schema: domain.sources.schema }),
};
