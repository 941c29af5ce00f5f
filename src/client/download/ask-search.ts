import { answerQuestions } from '../../search/answer-questions.ts';
import type { FoundPage } from '../../search/found-page.ts';
import { openArchiveSearch } from '../../search/open-archive-search.ts';
import type { Found, SearchQuestion } from '../../search/search-messages.ts';
import { pageUrl } from './page-url.ts';
import { downloadRoot } from './download-root.ts';

const answer = answerQuestions(() => openArchiveSearch(new URL('pagefind/', downloadRoot).pathname, '/'));

let asked = 0;

/** Replaces ask-search.ts in the ZIP and ZIM: browsers start no worker from a folder. */
export async function askSearch(question: Omit<SearchQuestion, 'id'>): Promise<Found | undefined> {
  const id = ++asked;
  const reply = await answer({ id, ...question });
  if ('error' in reply) throw new Error(reply.error);
  return 'isStale' in reply || id !== asked ? undefined : withFiles(reply);
}

function withFiles(found: Found): Found {
  const [periods = [], nearest = []] = [found.periods, found.nearest].map((links) =>
    links.map((link) => ({ ...link, url: pageUrl(link.url) })),
  );
  return { ...found, periods, nearest, pages: found.pages.map(withFile) };
}

function withFile(page: FoundPage): FoundPage {
  const sections = page.sections.map((section) => ({ ...section, url: pageUrl(section.url) }));
  return { ...page, url: pageUrl(page.url), sections };
}
