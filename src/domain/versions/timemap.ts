import { timeOf } from '#domain/time/instant.ts';
import { articlePath, timeMapPath, versionTextPath } from '#domain/model/urls.ts';

export interface Memento {
  number: number;
  /** The time when readers had it. */
  time: string;
}

/** Media type of a TimeMap (RFC 7089, section 5). */
export const timeMapType = 'application/link-format';

/** RFC 7089, with publication times and never the “As of”. */
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

/** `Tue, 24 Nov 2026 15:15:24 GMT` (RFC 9110, section 5.6.7). */
export function formatHttpDate(instant: string): string {
  return new Date(timeOf(instant)).toUTCString();
}
