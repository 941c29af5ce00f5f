import { extentOf, type Moment } from '#domain/timeline/event-axis.ts';
import { filterNames, fits, type EventFacts, type EventFilter } from '#domain/timeline/event-filter.ts';
import { drawAxis } from './draw-axis.ts';

class EventTimeline extends HTMLElement {
  #form!: HTMLFormElement;
  #events: { item: HTMLElement; facts: EventFacts }[] = [];
  #extent: { from: string; to: string } | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    this.#events = itemsIn(this).map((item) => ({ item, facts: factsIn(item.dataset) }));
    this.#extent = extentOf(this.#events.map(({ facts }) => facts));
    if (!form || !this.#extent) return;
    this.#form = form;
    form.hidden = false;
    form.addEventListener('change', () => this.#choose());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#fill(new URLSearchParams());
      this.#choose();
      // The reset button is about to be hidden.
      form.querySelector('summary')?.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    this.#fill(new URLSearchParams(location.search));
    const choices = this.#form.querySelector('details');
    if (choices && Object.keys(this.#filter()).length > 0) choices.open = true;
    this.#show();
  }

  #fill(state: URLSearchParams): void {
    for (const select of this.#form.querySelectorAll('select')) {
      select.value = state.get(select.name) ?? '';
      // The address may have values that the select lacks.
      if (select.selectedIndex < 0) select.value = '';
    }
  }

  #choose(): void {
    const query = new URLSearchParams(this.#filter()).toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    this.#show();
  }

  #filter(): EventFilter {
    const chosen = new FormData(this.#form);
    return Object.fromEntries(
      filterNames.flatMap((name) => (chosen.get(name) ? [[name, String(chosen.get(name))]] : [])),
    );
  }

  #show(): void {
    const filter = this.#filter();
    for (const { item, facts } of this.#events) item.hidden = !fits(facts, filter);
    for (const part of this.querySelectorAll<HTMLElement>('section, .lists')) part.hidden = shownIn(part) === 0;
    for (const item of this.querySelectorAll<HTMLElement>('nav li')) this.#countIn(item);
    const shown: Moment[] = this.#events.filter(({ item }) => !item.hidden).map(({ facts }) => facts);
    this.#say(shown.length);
    const reset = this.#form.querySelector('button');
    if (reset) reset.hidden = Object.keys(filter).length === 0;
    if (this.#extent) drawAxis(this, shown, { ...this.#extent, ...filter });
  }

  #countIn(line: HTMLElement): void {
    const heading = document.getElementById(line.querySelector('a')?.hash.slice(1) ?? '');
    const count = shownIn(heading?.parentElement ?? this);
    line.hidden = count === 0;
    const number = line.querySelector('.count');
    if (number) number.textContent = String(count);
  }

  #say(shown: number): void {
    const all = this.#events.length;
    const text = shown === 0 ? 'No event matches all of these choices.' : `${shown} of ${all} events.`;
    const status = this.#form.querySelector('[role=status]');
    // A link within the page changes nothing, so nothing is announced.
    if (status && status.textContent !== text) status.textContent = text;
  }
}

function itemsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('li[data-date]')];
}

function shownIn(element: Element): number {
  return itemsIn(element).filter(({ hidden }) => !hidden).length;
}

function factsIn({ date = '', end, status = '', topics = '', actors = '' }: DOMStringMap): EventFacts {
  return { date, end, status, topics: topics.split(' '), actors: actors.split(' ') };
}

customElements.define('event-timeline', EventTimeline);
