import type { ArchiveSearch, SearchAnswer } from './archive-search.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';

/** The search opens with the first question, and again after an error. */
export function answerQuestions(
  open: () => Promise<ArchiveSearch>,
): (question: SearchQuestion) => Promise<SearchReply> {
  let search: Promise<ArchiveSearch> | undefined;
  let last: { key: string; answer: Promise<SearchAnswer> } | undefined;
  return async ({ id, request, from, count, withCounts }) => {
    try {
      search ??= open();
      const archive = await search;
      // The next question mostly asks for more of the same results.
      const key = JSON.stringify([request, withCounts]);
      if (last?.key !== key) last = { key, answer: archive.search(request, withCounts) };
      const { load, ...answer } = await last.answer;
      return { id, ...answer, pages: await load(from, count) };
    } catch (error) {
      search = undefined;
      last = undefined;
      return { id, error: String(error) };
    }
  };
}
