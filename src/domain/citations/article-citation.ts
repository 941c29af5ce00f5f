import type { Article } from '#domain/model/article.ts';
import type { Citation } from './citation.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { articlePath } from '#domain/model/urls.ts';

interface Site {
  id: string;
  name: string;
  language: string;
  zone: string;
  licence: { name: string };
}

export function citationOf(
  article: Pick<Article, 'id' | 'title' | 'authors' | 'date' | 'day'>,
  version: string,
  site: Site,
  absolute: (path: string) => string,
): Citation {
  const { id, title, authors, date, day } = article;
  return {
    key: `${site.id}-${id}`,
    title: title.replace(/\s+/g, ' ').trim(),
    authors: authors.map(({ kind, name, familyName }) => ({
      kind,
      name,
      ...(familyName !== undefined && { familyName }),
    })),
    day,
    asOf: formatInstant(site.zone, date),
    publisher: site.name,
    version,
    url: absolute(articlePath(id)),
    language: site.language,
    licence: site.licence.name,
  };
}
