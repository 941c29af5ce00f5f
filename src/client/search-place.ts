/** Kept in `history.state`. */
interface Place {
  /** Number of results. */
  shown: number;
  /** Scroll position in pixels. */
  scrolled: number;
  /** URL of the focused link. */
  focused: string;
}

/** The browser cannot restore the position, since results load later. */
export function keepPlace(list: HTMLOListElement): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : '';
    const place: Place = { shown: list.childElementCount, scrolled: scrollY, focused };
    history.replaceState(place, '');
  });
}

export function findPlace(): Place | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'scrolled' in state ? (state as Place) : undefined;
}

export function returnTo({ scrolled, focused }: Place, list: HTMLOListElement): void {
  const link = [...list.querySelectorAll('a')].find(({ href }) => href === focused);
  link?.focus({ preventScroll: true });
  scrollTo({ top: scrolled, behavior: 'instant' });
}
