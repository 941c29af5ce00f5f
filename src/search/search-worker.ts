/// <reference lib="webworker" />
import { answerQuestions } from './answer-questions.ts';
import { openArchiveSearch } from './open-archive-search.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

// The worker is in the folder of the index, directly below the root.
const folder = self.location.pathname.replace(/[^/]*$/, '');
const answer = answerQuestions(() => openArchiveSearch(folder, folder.replace(/[^/]+\/$/, '')));

let waiting: SearchQuestion | undefined;
let isBusy = false;

self.addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  // Only the last waiting question matters.
  if (waiting) self.postMessage({ id: waiting.id, isStale: true } satisfies SearchReply);
  waiting = data;
  if (!isBusy) void work();
});

async function work(): Promise<void> {
  isBusy = true;
  for (let question = waiting; question; question = waiting) {
    waiting = undefined;
    self.postMessage(await answer(question));
  }
  isBusy = false;
}
