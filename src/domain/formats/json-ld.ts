import type { Article } from '#domain/model/article.ts';
import type { Author } from '#domain/model/author.ts';
import type { Correction } from '#domain/model/correction.ts';
import { knowledgeOf } from '#domain/model/revision.ts';
import type { Source } from '#domain/model/source.ts';
import { articlePath, correctionPath, entryPath, shareImagePath } from '#domain/model/urls.ts';

interface Site {
  name: string;
  language: string;
  licence: { url: string };
}

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
    // The time when readers had it, not the “As of”.
    datePublished: article.revisions[0]?.time ?? article.date,
    dateModified: article.revisions.at(-1)?.time ?? article.date,
    contentReferenceTime: knowledgeOf(article),
    ...(article.revisions.length > 0 && { version: article.revisions.length }),
    author: article.authors.map((author) => authorJsonLd(author, absolute)),
    contributor: article.credits.map(({ author }) => authorJsonLd(author, absolute)),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/') },
    image: absolute(shareImagePath(article.id)),
    license: site.licence.url,
    isAccessibleForFree: true,
    about: article.topics.map(({ id, name }) => ({ '@type': 'Thing', name, url: absolute(entryPath('topics', id)) })),
    ...(main && { isBasedOn: sourceJsonLd(main) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction, index) =>
        correctionJsonLd(article.id, correction, index + 1, absolute),
      ),
    }),
    // Only titles: objects for the sources would be larger than the article.
    citation: article.sources.map(({ title }) => title),
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

function correctionJsonLd(
  id: string,
  { date, was, now, reason }: Correction,
  number: number,
  absolute: (path: string) => string,
): object {
  return {
    '@type': 'CorrectionComment',
    text: `It said: ${was} It says now: ${now} ${reason}`,
    datePublished: date,
    url: absolute(correctionPath(id, number)),
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
