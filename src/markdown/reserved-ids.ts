import { isParagraphId } from '#domain/formats/marks.ts';

const ids: Record<string, string[]> = {
  articles: ['cite', 'contents', 'edit', 'key-points', 'replies', 'sources', 'what-happened-next'],
  topics: ['sources'],
};

/** `from` is a path below `content/`. */
export function isReservedId(id: string, from: string): boolean {
  const [folder = ''] = from.split('/');
  return (
    id === 'content' ||
    id === 'footnote-label' ||
    /^(fn|fnref|source|corrections?)-/.test(id) ||
    isParagraphId(id) ||
    (ids[folder] ?? []).includes(id)
  );
}
