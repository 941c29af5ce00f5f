import { formatDate } from '#domain/time/format-date.ts';
import type { SourceData } from '#domain/model/source.ts';

const kinds: Record<SourceData['kind'], string> = {
  news: 'news report',
  official: 'official text',
  reference: 'reference work',
};

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `official text in Russian, 17 December 2021`. */
export function formatSource({ kind, language, date }: Pick<SourceData, 'kind' | 'language' | 'date'>): string {
  return `${kinds[kind]} in ${languages.of(language) ?? language}, ${date === undefined ? 'undated' : formatDate(date)}`;
}
