import type { PageMessage, WorkerMessage } from '../offline/messages.ts';
import { editionsOf, openStore } from '../offline/store.ts';
import style from '../styles/edition-notice.css?url';
import { element } from './element.ts';
import { scope } from './own-registration.ts';

/** Session storage key for the id of a postponed edition. */
const postponed = 'edition postponed';

export class EditionNotice extends HTMLElement {
  /** Loads the style early: a request when a worker is ready would delay it. */
  connectedCallback(): void {
    document.head.append(element('link', { rel: 'stylesheet', href: style }));
  }

  watch(registration: ServiceWorkerRegistration): void {
    void this.#offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => void this.#offer(registration));
    });
    // The reader has accepted the edition in another page.
    navigator.serviceWorker.addEventListener('controllerchange', () => this.#hide());
  }

  report(message: WorkerMessage, { active }: ServiceWorkerRegistration): void {
    if (message === 'not kept') {
      this.#inform('This page needs a file that is not on this device, and there is no network.');
    } else if (message.stopped === 'full' && active) {
      this.#inform('This device has no room for the new edition, so you are reading the previous one.');
    }
  }

  /** A first visit has no waiting edition. */
  async #offer(registration: ServiceWorkerRegistration): Promise<void> {
    if (!registration.active || !registration.waiting) return;
    const newest = (await editionsOf(await openStore(scope))).at(-1) ?? '';
    if (sessionStorage.getItem(postponed) === newest) return;
    const read = button('Read the new edition', () => readNew(registration));
    const later = button('Later', () => {
      sessionStorage.setItem(postponed, newest);
      this.#hide();
    });
    this.#show('A new edition of the archive is ready.', read, later);
  }

  #inform(text: string): void {
    const link = element('a', { href: `${scope}offline/` }, 'What to do');
    this.#show(
      text,
      link,
      button('Close', () => this.#hide()),
    );
  }

  /** Uses an element that exists from the start, so that screen readers announce the text. */
  #show(text: string, ...choices: HTMLElement[]): void {
    this.#hide();
    this.querySelector('p')?.append(text);
    this.append(...choices);
    document.documentElement.classList.add('has-notice');
  }

  #hide(): void {
    this.querySelector('p')?.replaceChildren();
    for (const choice of this.querySelectorAll('a, button')) choice.remove();
    document.documentElement.classList.remove('has-notice');
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** Activates the waiting worker and reloads this page only. */
function readNew({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const message: PageMessage = 'take over';
  waiting?.postMessage(message);
  // Another page has activated it already.
  if (!waiting) location.reload();
}

customElements.define('edition-notice', EditionNotice);
