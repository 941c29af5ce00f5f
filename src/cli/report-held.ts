import { formatInstant } from '#domain/time/format-date.ts';
import type { HeldArticle } from '#domain/model/publication.ts';
import { site } from '../site.ts';

export function reportHeld(held: HeldArticle[]): void {
  for (const { file, until } of held) console.log(`Held back until ${formatInstant(site.zone, until)}: ${file}`);
}
