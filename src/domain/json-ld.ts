import type { Article } from './article.ts';
import type { Author } from './author.ts';
import type { Source } from './source.ts';
import { articlePath, entryPath, shareImagePath } from './urls.ts';

interface Site {
  name: string;
  language: string;
  licence: { url: string };
}

/** An article as schema.org describes news, for machines. `absolute` makes a full address of a path of the site. */
export function articleJsonLd(article: Article, site: Site, absolute: (path: string) => string): object {
  const url = absolute(articlePath(article.id));
  const [main] = article.sources;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.summary,
    inLanguage: site.language,
    datePublished: article.date,
    dateModified: article.updated ?? article.date,
    author: article.authors.map((author) => authorJsonLd(author, absolute)),
    contributor: article.credits.map(({ author }) => authorJsonLd(author, absolute)),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/') },
    image: absolute(shareImagePath(article.id)),
    license: site.licence.url,
    isAccessibleForFree: true,
    about: article.topics.map(({ id, name }) => ({ '@type': 'Thing', name, url: absolute(entryPath('topics', id)) })),
    ...(main && { isBasedOn: sourceJsonLd(main) }),
    // As texts: with an object for each, the sources would weigh more than the article.
    citation: article.sources.map(({ publisher, title, date }) => [publisher, title, date].filter(Boolean).join(', ')),
  };
}

function authorJsonLd({ id, kind, name, familyName }: Author, absolute: (path: string) => string): object {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    ...(familyName !== undefined && { familyName }),
    url: absolute(entryPath('authors', id)),
  };
}

function sourceJsonLd({ title, publisher, date, url }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date !== undefined && { datePublished: date }),
    ...(url !== undefined && { url }),
  };
}
