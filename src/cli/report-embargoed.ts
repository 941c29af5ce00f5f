import { formatInstant } from '#domain/time/format-date.ts';
import type { EmbargoedArticle } from '#domain/model/publication.ts';
import { site } from '../site.ts';

export function reportEmbargoed(articles: EmbargoedArticle[]): void {
  for (const { file, until } of articles) console.log(`Embargoed until ${formatInstant(site.zone, until)}: ${file}`);
}
