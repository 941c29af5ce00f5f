// The site works without keeping files, so errors are ignored.
if (import.meta.env.OFFLINE && 'serviceWorker' in navigator) {
  const loaded = new Promise((done) => addEventListener('load', done));
  const keeping = loaded.then(() => import('./keep-visited.ts'));
  void keeping.then(({ keepVisited }) => keepVisited()).catch(() => undefined);
  // Browsers deliver the worker's messages once the page is parsed, and drop those that nobody listens for.
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    void keeping.then(({ showMessage }) => showMessage(data)).catch(() => undefined);
  });
}
