import { daysWithin, onDays, writtenDate } from './days.ts';
import type { Filters } from './pagefind.ts';
import type { Query } from './query.ts';
import { eitherOf, idsOf, joinRanked, putFirst, raise, rankByWords, type Ranked } from './ranked.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsOf } from './words-of.ts';

/** The word itself has weight 1. */
const synonymWeight = 0.6;
/** For typed words where the texts use another name. */
const typedWeight = 0.9;
/** For pages that answer questions. */
const answerFactor = 1.15;

/**
 * `found` has all words of the query. The weights here and in ranked.ts did best on the tuning half of
 * tests/search/queries.json.
 */
export async function rankPages(index: SearchIndex, query: Query, found: Ranked, filters: Filters): Promise<Ranked> {
  const run = (words: string[], more: Filters = {}): Promise<Ranked> =>
    index.find(words.join(' ') || null, { ...filters, ...more });
  const { units, typed, dates } = query;
  const words = units.flat();
  let ranked = found;
  if (typed.join(' ') !== words.join(' ')) {
    const asTyped = await run(typed);
    ranked = joinRanked([
      { results: found, weight: 1 },
      { results: asTyped, weight: typedWeight },
    ]);
  }
  if (units.length > 1) {
    const lists = units.map(async (unit) => {
      const others = index.synonyms.of(unit.join(' ')).map(async (other) => ({
        results: await run([other]),
        weight: synonymWeight,
      }));
      return eitherOf([{ results: await run(unit), weight: 1 }, ...(await Promise.all(others))]);
    });
    ranked = rankByWords(ranked, await Promise.all(lists));
  }
  if (query.isQuestion) ranked = raise(ranked, await index.answeringPages(), answerFactor);
  if (dates.length > 0) {
    const mentions = await Promise.all(dates.map((date) => run([...words, writtenDate(date)])));
    if (words.length === 0) ranked = joinRanked(mentions.map((results) => ({ results, weight: 1 })));
    ranked = putFirst(ranked, idsOf(mentions.flat()));
    const all = 'day' in filters && 'any' in filters.day ? filters.day.any : await index.days();
    const dated = await run([], onDays(dates.flatMap((date) => daysWithin(all, date))));
    const known = idsOf(ranked);
    // A query of dates alone finds all pages of these days.
    const more = words.length === 0 ? dated.filter(({ id }) => !known.has(id)) : [];
    ranked = putFirst([...ranked, ...more], idsOf(dated));
  }
  return putNamedFirst(index, query, ranked, filters);
}

/** Texts may have another form of the name, so missing pages are added. */
export async function putNamedFirst(
  index: SearchIndex,
  { named }: Query,
  ranked: Ranked,
  filters: Filters,
): Promise<Ranked> {
  const known = idsOf(ranked);
  const missing = named
    .filter(({ id }) => !known.has(id))
    .map(async ({ id, names: [name = ''] }) => {
      const found = await index.find(wordsOf(name).join(' '), filters);
      return found.filter((result) => result.id === id);
    });
  return putFirst([...ranked, ...(await Promise.all(missing)).flat()], new Set(named.map(({ id }) => id)));
}
