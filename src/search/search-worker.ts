/// <reference lib="webworker" />
import { createInstance } from 'pagefind.js';
import { ArchiveSearch, type SearchAnswer } from './archive-search.ts';
import { ranking } from './pagefind.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';
import type { Wordings } from './wordings.ts';

declare const self: DedicatedWorkerGlobalScope;
/** The folders of further parts of the index, put in when the index is built. */
declare const INDEX_PARTS: string[];

const folder = self.location.pathname.replace(/[^/]*$/, '');

let search: Promise<ArchiveSearch> | undefined;
let last: { request: string; answer: Promise<SearchAnswer> } | undefined;
let waiting: SearchQuestion | undefined;
let isBusy = false;

self.addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  // Of the questions that come while one is being answered, only the last still matters.
  if (waiting) self.postMessage({ id: waiting.id, isStale: true } satisfies SearchReply);
  waiting = data;
  if (!isBusy) void work();
});

async function work(): Promise<void> {
  isBusy = true;
  for (let question = waiting; question; question = waiting) {
    waiting = undefined;
    self.postMessage(await reply(question));
  }
  isBusy = false;
}

async function reply({ id, request, from, count, withCounts }: SearchQuestion): Promise<SearchReply> {
  try {
    search ??= open();
    const archive = await search;
    const key = JSON.stringify([request, withCounts]);
    if (last?.request !== key) last = { request: key, answer: archive.search(request, withCounts) };
    const answer = await last.answer;
    const { total, counts, read, periods, corrected } = answer;
    const pages = await answer.load(from, count);
    return { id, total, counts, read, periods, pages, ...(corrected && { corrected }) };
  } catch (error) {
    search = undefined;
    last = undefined;
    return { id, error: String(error) };
  }
}

async function open(): Promise<ArchiveSearch> {
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  const [wordings] = await Promise.all([load('wordings.json'), pagefind.init()]);
  await pagefind.options({ ranking });
  for (const part of INDEX_PARTS) await pagefind.mergeIndex(`${folder}${part}/`, { language: 'en' });
  const loadVocabulary = async (): Promise<string[]> => (await load('vocabulary.txt')).split('\n');
  const root = folder.replace(/[^/]+\/$/, '');
  return new ArchiveSearch(new SearchIndex(pagefind, JSON.parse(wordings) as Wordings, { root, loadVocabulary }));
}

async function load(file: string): Promise<string> {
  const response = await fetch(folder + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}
