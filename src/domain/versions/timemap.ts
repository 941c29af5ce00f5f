import { timeOf } from '#domain/time/instant.ts';
import { articlePath, timeMapPath, versionTextPath } from '#domain/model/urls.ts';

/** A version that can be read again at an address of its own. */
export interface Memento {
  number: number;
  /** When readers had it. */
  time: string;
}

/** What a TimeMap is served as (RFC 7089, section 5). */
export const timeMapType = 'application/link-format';

/**
 * The versions of an article in the form of RFC 7089: each with the moment at which it was published, never the one of
 * which it tells. `absolute` makes a full address of a path of the site.
 */
export function formatTimeMap(id: string, mementos: Memento[], absolute: (path: string) => string): string {
  const link = (path: string, attributes: Record<string, string>): string =>
    [`<${absolute(path)}>`, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join('; ');
  const [first, last] = [mementos[0], mementos.at(-1)];
  const span = first && last ? { from: formatHttpDate(first.time), until: formatHttpDate(last.time) } : {};
  const links = [
    link(articlePath(id), { rel: 'original' }),
    link(timeMapPath(id), { rel: 'self', type: timeMapType, ...span }),
    ...mementos.map((memento) => {
      const rel = [memento === first && 'first', memento === last && 'last', 'memento'].filter(Boolean).join(' ');
      return link(versionTextPath(id, memento.number), { rel, datetime: formatHttpDate(memento.time) });
    }),
  ];
  return `${links.join(',\n')}\n`;
}

/** Writes an instant as HTTP does: `Tue, 24 Nov 2026 15:15:24 GMT` (RFC 9110, section 5.6.7). */
export function formatHttpDate(instant: string): string {
  return new Date(timeOf(instant)).toUTCString();
}
