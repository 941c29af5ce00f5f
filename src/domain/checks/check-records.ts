import { splitArticleId } from '#domain/model/article.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { problem, type Problem } from '#domain/model/problems.ts';

export function checkRecords(entries: Entries): Problem[] {
  return [...checkEvents(entries), ...checkFollowUps(entries), ...checkClaims(entries), ...checkNativeNames(entries)];
}

function checkEvents({ events }: Entries): Problem[] {
  const dates = new Map(events.map(({ id, data }) => [id, data.date]));
  return events.flatMap((event) => {
    const { date, announced, outcome, follows } = event.data;
    const problems: Problem[] = [];
    const announcedOn = announced?.on;
    if (announcedOn !== undefined && firstDayOf(announcedOn) > lastDayOf(date)) {
      problems.push(
        problem(event, ['announced', 'on'], {
          message: `It was announced on ${announcedOn}, after it happened.`,
          fix: 'Fix one of the two dates.',
        }),
      );
    }
    announced?.in.forEach((id, index) => {
      if (firstDayOf(dates.get(id) ?? date) <= lastDayOf(date)) return;
      problems.push(
        problem(event, ['announced', 'in', index], {
          message: `"${id}" is later than this event.`,
          fix: 'Name the event that announced it.',
        }),
      );
    });
    if (outcome !== undefined && lastDayOf(dates.get(outcome.event) ?? date) < firstDayOf(date)) {
      problems.push(
        problem(event, ['outcome', 'event'], {
          message: `"${outcome.event}" is earlier than this event.`,
          fix: 'Name the later event that shows what became of it.',
        }),
      );
    }
    follows.forEach((id, index) => {
      if (firstDayOf(dates.get(id) ?? date) <= lastDayOf(date)) return;
      problems.push(
        problem(event, ['follows', index], {
          message: `"${id}" is later than this event.`,
          fix: 'Add this event to "follows" of the later event.',
        }),
      );
    });
    return problems;
  });
}

function checkFollowUps({ articles, events }: Entries): Problem[] {
  const ends = new Map(events.map(({ id, data }) => [id, lastDayOf(data.end ?? data.date)]));
  return articles.flatMap((article) => {
    const day = splitArticleId(article.id)?.day ?? '';
    return article.data.followUps.flatMap(({ event }, index) => {
      if (event === undefined || (ends.get(event) ?? day) >= day) return [];
      const message = `"${event}" is earlier than this article.`;
      const fix = 'Name a later event: a follow-up says what happened next.';
      return [problem(article, ['followUps', index, 'event'], { message, fix })];
    });
  });
}

function checkClaims({ claims }: Entries): Problem[] {
  const dates = new Map(claims.map(({ id, data }) => [id, data.date]));
  return claims.flatMap((claim) =>
    claim.data.answers.flatMap((id, index) => {
      const asked = dates.get(id);
      if (asked === undefined || lastDayOf(claim.data.date) >= firstDayOf(asked)) return [];
      return [
        problem(claim, ['answers', index], {
          message: `"${id}" was said later than this answer.`,
          fix: 'Turn the relation round, or fix a date.',
        }),
      ];
    }),
  );
}

function checkNativeNames({ actors, places, terms }: Entries): Problem[] {
  return [...actors, ...places, ...terms].flatMap(
    (entry: Entry<{ nativeName?: string | undefined; nativeLanguage?: string | undefined }>) => {
      const { nativeName, nativeLanguage } = entry.data;
      if ((nativeName === undefined) === (nativeLanguage === undefined)) return [];
      const key = nativeName === undefined ? 'nativeLanguage' : 'nativeName';
      return [
        problem(entry, [key], {
          message: 'A native name and its language belong together.',
          fix: 'Give both or neither.',
        }),
      ];
    },
  );
}
