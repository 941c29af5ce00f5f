import type { WorkerMessage } from '../offline/messages.ts';

if (import.meta.env.OFFLINE && 'serviceWorker' in navigator) {
  const loaded = new Promise((done) => addEventListener('load', done));
  const keeping = loaded.then(() => import('./keep-visited.ts'));
  // The site works without keeping files.
  const ignore = (): void => undefined;
  void keeping.then(({ keepVisited }) => keepVisited()).catch(ignore);
  // Browsers deliver messages once the page is parsed, and drop those without a listener.
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    void keeping.then(({ showMessage }) => showMessage(data as WorkerMessage)).catch(ignore);
  });
}
