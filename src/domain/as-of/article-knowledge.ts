import type { Article } from '#domain/model/article.ts';
import { hasHappened } from './event-knowledge.ts';
import type { Part } from './decisions.ts';

/** Articles have the version of the day. */
export const articleKnowledge: readonly Part<Article>[] = [
  {
    isKnown: (article, { versionOf }) => versionOf(article) !== undefined,
    inVersion: (article, { versionOf }) => versionOf(article) ?? article,
    fields: {
      id: 'kept',
      file: 'kept',
      title: 'kept',
      kicker: 'kept',
      kind: 'kept',
      summary: 'kept',
      date: 'kept',
      day: 'kept',
      slug: 'kept',
      embargoedUntil: 'kept',
      draft: 'kept',
      formerly: 'emptied',
      authors: 'kept',
      bureau: 'kept',
      credits: { fields: { role: 'kept', author: 'kept', bureau: 'kept' } },
      audio: { fields: { title: 'kept', correspondent: 'kept', bureau: 'kept', broadcast: 'kept' } },
      covers: { fields: { from: 'kept', to: 'kept' } },
      order: 'kept',
      keyPoints: 'kept',
      topics: 'kept',
      sources: 'kept',
      // Not shown with the text, so their changes must not change it.
      events: 'emptied',
      actors: 'emptied',
      documents: 'emptied',
      follows: 'emptied',
      terms: 'kept',
      followUps: {
        isKnown: ({ event }, moment) => !event || hasHappened(event, moment),
        fields: { number: 'kept', kind: 'kept', article: 'kept', event: 'kept', statement: 'kept', note: 'kept' },
      },
      // They came later.
      revisions: 'emptied',
      corrections: 'emptied',
      past: { fields: { known: 'kept', text: 'kept' } },
    },
  },
];
