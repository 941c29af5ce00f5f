// The site works without keeping files, so errors are ignored.
if (import.meta.env.OFFLINE && 'serviceWorker' in navigator) {
  addEventListener('load', () => void import('./visit.ts').then(({ visit }) => visit()).catch(() => undefined));
}
