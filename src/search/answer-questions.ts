import type { ArchiveSearch, SearchAnswer } from './archive-search.ts';
import { forgetLost, refuseLost } from './lost-files.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';

/** The search opens with the first question, and again after an error. */
export function answerQuestions(
  open: () => Promise<ArchiveSearch>,
): (question: SearchQuestion) => Promise<SearchReply> {
  let search: Promise<ArchiveSearch> | undefined;
  let last: { key: string; answer: Promise<SearchAnswer> } | undefined;
  const openAnew = (): Promise<ArchiveSearch> => {
    forgetLost();
    return open();
  };
  return async ({ id, request, from, count, withCounts }) => {
    try {
      search ??= openAnew();
      const archive = await search;
      // The next question mostly asks for more of the same results.
      const key = JSON.stringify([request, withCounts]);
      if (last?.key !== key) last = { key, answer: archive.search(request, withCounts) };
      const { load, ...answer } = await last.answer;
      const pages = await load(from, count);
      refuseLost();
      return { id, ...answer, pages };
    } catch (error) {
      search = undefined;
      last = undefined;
      return { id, error: String(error) };
    }
  };
}
