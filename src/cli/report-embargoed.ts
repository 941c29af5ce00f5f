import { formatInstant } from '#domain/time/format-date.ts';
import type { HeldArticle } from '#domain/model/publication.ts';
import { site } from '../site.ts';

export function reportEmbargoed(articles: HeldArticle[]): void {
  for (const { file, until } of articles) console.log(`Embargoed until ${formatInstant(site.zone, until)}: ${file}`);
}
