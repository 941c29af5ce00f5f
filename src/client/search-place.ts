/** Where a reader was in a list of results, kept in the entry of the history. */
interface Place {
  /** How many results were shown. */
  shown: number;
  /** How far the page was scrolled, in pixels. */
  scrolled: number;
  /** The address of the link that had the focus. */
  focused: string;
}

/** Keeps the place in a list with every step out of the page, since results are there only after it has loaded. */
export function keepPlace(list: HTMLOListElement): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : '';
    const place: Place = { shown: list.childElementCount, scrolled: scrollY, focused };
    history.replaceState(place, '');
  });
}

/** The place that this entry of the history was left at. */
export function findPlace(): Place | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'scrolled' in state ? (state as Place) : undefined;
}

export function returnTo({ scrolled, focused }: Place, list: HTMLOListElement): void {
  const link = [...list.querySelectorAll('a')].find(({ href }) => href === focused);
  link?.focus({ preventScroll: true });
  scrollTo({ top: scrolled, behavior: 'instant' });
}
