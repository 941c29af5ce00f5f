// Keeps the archive on the reader's device, once the page is there and only then. The site works the same without it,
// so a refusal is no error.
if (import.meta.env.OFFLINE && 'serviceWorker' in navigator) {
  addEventListener('load', () => void import('./visit.ts').then(({ visit }) => visit()).catch(() => undefined));
}
