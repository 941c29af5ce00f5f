// Citing is rare, so cite.ts loads on demand. Without it, a ¶ remains a plain link.
document.addEventListener('click', (event) => {
  const part =
    event.target instanceof Element &&
    event.target.closest<HTMLElement>('.pilcrow, .numbers a, .citation > p > button');
  if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./cite.ts')
    .then((loaded) => loaded.cite(part))
    .catch(() => part instanceof HTMLAnchorElement && location.assign(part.href));
});
