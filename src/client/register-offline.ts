// Keeps the archive on the reader's device. The site works the same without it, so a refusal is no error.
if ('serviceWorker' in navigator && !import.meta.env.LIVE_PREVIEW) {
  const base = import.meta.env.BASE_URL;
  addEventListener('load', () => {
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' }).catch(() => undefined);
  });
}
