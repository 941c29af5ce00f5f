import { formatBytes } from '#domain/formats/format-bytes.ts';
import { formatDate } from '#domain/time/format-date.ts';
import type { Problem } from '../offline/keep-files.ts';
import { formatKeeping, formatProblem, possible, type Keeping } from '../offline/keeping.ts';
import { readChoice } from '../offline/store.ts';
import { keepArchive, measure } from './keep-archive.ts';
import { findRegistration, scope } from './own-registration.ts';
import { choose, keepMainPages, removeArchive } from './reader-choice.ts';

class OfflineArchive extends HTMLElement {
  #run = new AbortController();

  connectedCallback(): void {
    if (!('serviceWorker' in navigator && 'caches' in window)) return this.#refuse();
    this.hidden = false;
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#try(() => this.#do(target.name));
    });
    this.#try(() => this.#look());
  }

  #try(task: () => Promise<unknown>): void {
    // A failed request is a TypeError. Other errors mean that the browser stores nothing for sites.
    task().catch((error: unknown) => {
      if (error instanceof TypeError) this.#say(formatProblem('unreachable'));
      else this.#refuse();
    });
  }

  #refuse(): void {
    this.hidden = true;
    document.querySelector('.refusal')?.removeAttribute('hidden');
  }

  async #look(): Promise<void> {
    const choice = await readChoice(scope);
    const registration = await findRegistration();
    if (choice === 'nothing' || (!registration && navigator.connection?.saveData)) await this.#show('nothing');
    else if (choice === 'whole') await this.#keepWhole();
    else if (registration?.active) await this.#show('some');
    else await this.#keepMainPages();
  }

  async #do(name: string): Promise<void> {
    switch (name) {
      case 'some':
        await choose('first');
        await this.#keepMainPages();
        break;
      case 'whole':
        await this.#keepWhole();
        break;
      case 'stop':
        await choose('first');
        this.#run.abort();
        break;
      case 'remove':
        await choose('nothing');
        this.#run.abort();
        await removeArchive();
        await this.#show('nothing');
    }
  }

  /** True when the main pages are kept. */
  async #keepMainPages(): Promise<boolean> {
    await this.#show('preparing');
    const problem = await keepMainPages();
    await this.#show(problem ? 'stopped' : 'some', problem);
    return !problem;
  }

  async #keepWhole(): Promise<void> {
    const { signal } = (this.#run = new AbortController());
    if (!(await findRegistration())?.active) {
      await choose('first');
      if (!(await this.#keepMainPages())) return;
    }
    await choose('whole');
    // Not awaited: some browsers ask the reader.
    void navigator.storage.persist();
    await this.#show('running');
    try {
      const [problem] = await keepArchive({
        signal,
        onProgress: (kept, all) => this.#count(kept, all),
        onWait: () => void this.#show('elsewhere'),
      });
      if (problem === 'changed') await (await findRegistration())?.update();
      await this.#show(problem ? 'stopped' : 'some', problem);
    } catch (error) {
      // The reader stopped it, here or in another page.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      await this.#show((await readChoice(scope)) === 'nothing' ? 'nothing' : 'stopped');
    }
  }

  async #show(keeping: Keeping, problem?: Problem): Promise<void> {
    const { missing, ...state } = await measure();
    const now = keeping === 'some' && missing.length === 0 ? 'whole' : keeping;
    this.#say([formatKeeping(now, state), ...(problem ? [formatProblem(problem)] : [])].join(' '));
    const meter = this.querySelector<HTMLElement>('.meter');
    if (meter) meter.hidden = now !== 'running';
    this.#count(state.kept, state.all);
    this.#offer(possible[now]);
    const facts = this.querySelector('.facts');
    facts?.replaceChildren(now === 'nothing' ? '' : await describe(state.edition.id, state.fetched));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }

  #count(kept: number, all: number): void {
    const progress = this.querySelector('progress');
    if (progress) [progress.max, progress.value] = [all, kept];
    this.querySelector('.count')?.replaceChildren(`${formatBytes(kept)} of ${formatBytes(all)}`);
  }

  /** Moves the focus to a visible button if the focused one disappears. */
  #offer(names: readonly string[]): void {
    const focused = document.activeElement;
    const buttons = [...this.querySelectorAll('button')];
    for (const button of buttons) (button.closest('details') ?? button).hidden = !names.includes(button.name);
    if (!this.contains(focused) || !focused?.closest('[hidden]')) return;
    buttons.find((button) => !button.closest('[hidden], details'))?.focus();
  }
}

async function describe(id: string, fetched: string | null): Promise<string> {
  const time = Date.parse(fetched ?? '');
  const day = Number.isNaN(time) ? '' : `, fetched on ${formatDate(new Date(time).toISOString().slice(0, 10))}`;
  const promise = (await navigator.storage.persisted())
    ? 'The browser keeps it until you remove it.'
    : 'The browser may remove it when space runs short.';
  return `Edition ${id.slice(0, 8)}${day}. ${promise}`;
}

customElements.define('offline-archive', OfflineArchive);
