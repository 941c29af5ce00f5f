/** A text for pictures. Signs for line breaks and directions have no shape; other hyphens and spaces get plain ones. */
export function drawnText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[^\S\u00a0]/g, ' ');
}

/** Subsets of Source Serif 4, with which pictures for links are drawn. */
export const drawnSubsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;
