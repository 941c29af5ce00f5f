import type { PageMessage, WorkerMessage } from '../offline/messages.ts';
import { editionsIn } from '../offline/store-keys.ts';
import { keysOf, openStore } from '../offline/store.ts';
import { scope } from './own-registration.ts';

/** Under this name a tab remembers the edition that its reader has put off. */
const putOff = 'edition put off';

/** News of the edition that is kept, at the lower edge of every page: said once, and gone when the reader says so. */
export class EditionNotice extends HTMLElement {
  watch(registration: ServiceWorkerRegistration): void {
    void this.#offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => void this.#offer(registration));
    });
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      const message = data as WorkerMessage;
      if (message === 'not kept') {
        this.#inform('Something that this page asks for is not on this device, and there is no network.');
      } else if (message.stopped === 'full' && registration.active) {
        this.#inform('This device has no room for the new edition, so you are reading the one before.');
      }
    });
    // The reader of another page has taken the new edition; there is nothing left to offer here.
    navigator.serviceWorker.addEventListener('controllerchange', () => this.#hide());
  }

  /** Offers an edition that waits. At a first visit none does: there is no other that it could wait for. */
  async #offer(registration: ServiceWorkerRegistration): Promise<void> {
    if (!registration.active || !registration.waiting) return;
    const newest = editionsIn(await keysOf(await openStore(scope))).at(-1) ?? '';
    if (sessionStorage.getItem(putOff) === newest) return;
    const read = button('Read the new edition', () => readNew(registration));
    const later = button('Later', () => {
      sessionStorage.setItem(putOff, newest);
      this.#hide();
    });
    this.#show('A new edition of the archive is ready.', read, later);
  }

  #inform(text: string): void {
    const link = Object.assign(document.createElement('a'), { href: `${scope}offline/`, textContent: 'What to do' });
    this.#show(
      text,
      link,
      button('Close', () => this.#hide()),
    );
  }

  /** A part of the page that is there from the beginning says it, so that it is read out; the rest stands beside it. */
  #show(text: string, ...choices: HTMLElement[]): void {
    this.#hide();
    this.querySelector('p')?.append(text);
    this.append(...choices);
  }

  #hide(): void {
    this.querySelector('p')?.replaceChildren();
    for (const choice of this.querySelectorAll('a, button')) choice.remove();
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

/** Has the worker that waits take over, and reads this page anew; other pages stay as they are. */
function readNew({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const message: PageMessage = 'take over';
  waiting?.postMessage(message);
  // It took over in the meantime, for another page.
  if (!waiting) location.reload();
}

customElements.define('edition-notice', EditionNotice);
