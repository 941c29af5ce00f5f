import type { ArchiveOptions } from '#domain/model/archive.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { dayIn } from '#domain/time/instant.ts';
import { firstDayOf } from '#domain/time/partial-date.ts';
import { problem, type KeyPath, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { referencesIn } from '#domain/model/reference.ts';
import { knowledgeOf } from '#domain/model/revision.ts';
import { writtenEntries } from './written-entries.ts';

export function checkUsage(entries: Entries, options: ArchiveOptions): Problem[] {
  const named = namedIds(entries, options);
  // A broken entry may name them.
  const unused = options.unread?.size ? [] : findUnused(entries, named);
  return [...unused, ...laterSources(entries, options), ...checkOrder(entries), ...checkLanguages(entries)];
}

function warning(entry: Entry<object>, key: KeyPath, text: ProblemText): Problem {
  return problem(entry, key, { ...text, severity: 'warning' });
}

function namedIds(entries: Entries, options: ArchiveOptions): Set<string> {
  const references = collectionNames.flatMap((name) =>
    writtenEntries(name, entries, options).flatMap(({ data }) => referencesIn(collections[name].schema, data)),
  );
  return new Set(references.map(({ collection, id }) => `${collection}/${id}`));
}

function findUnused(entries: Entries, named: Set<string>): Problem[] {
  return [
    ...entries.topics
      .filter(({ id }) => !named.has(`topics/${id}`))
      .map((topic) =>
        warning(topic, ['name'], { message: `No article has the topic "${topic.id}".`, fix: 'Name it or remove it.' }),
      ),
    ...entries.sources
      .filter(({ id }) => !named.has(`sources/${id}`))
      .map((source) =>
        warning(source, ['id'], {
          message: `Nothing cites the source "${source.id}".`,
          fix: 'Cite it or remove it.',
        }),
      ),
  ];
}

function laterSources({ articles, sources }: Entries, { zone }: ArchiveOptions): Problem[] {
  const dates = new Map(sources.map(({ id, data }) => [id, data.date]));
  return articles.flatMap((article) => {
    const day = dayIn(zone, knowledgeOf(article.data));
    return article.data.sources.flatMap((id, index) => {
      const published = dates.get(id);
      if (published === undefined || firstDayOf(published) <= day) return [];
      const message = `The source "${id}" is from ${published}, later than the article.`;
      return [
        warning(article, ['sources', index], {
          message,
          fix: 'A text cannot know what came after its date. If it does, say so.',
        }),
      ];
    });
  });
}

function checkOrder({ articles }: Entries): Problem[] {
  const first = new Map<number, string>();
  return articles.flatMap((article) => {
    const { kind, order } = article.data;
    if (order === undefined) return [];
    if (kind !== 'explainer') {
      const message = `"order" does nothing in an article of the kind "${kind}".`;
      return [warning(article, ['order'], { message, fix: 'Only explainers have a reading order: take it out.' })];
    }
    const other = first.get(order);
    first.set(order, other ?? article.id);
    if (other === undefined) return [];
    return [
      warning(article, ['order'], {
        message: `"${other}" has the place ${order} too.`,
        fix: 'Give each explainer its own.',
      }),
    ];
  });
}

function checkLanguages({ sources }: Entries): Problem[] {
  return sources
    .filter(
      ({ data }) =>
        data.language === 'en' && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(data.title),
    )
    .map((source) =>
      warning(source, ['title'], {
        message: 'The title is not in English, but its "language" is.',
        fix: 'Write its code, such as "language: uk".',
      }),
    );
}
