/// <reference lib="webworker" />
import { answerQuestions } from './answer-questions.ts';
import { openArchiveSearch } from './open-archive-search.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

// The worker is in the folder of the index. In the replay of a web archive, only its whole address can be resolved.
const folder = new URL('.', self.location.href).href;
const answer = answerQuestions(() => openArchiveSearch(folder, import.meta.env.BASE_URL));

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
