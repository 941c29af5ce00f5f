// Citing is rare: what it needs is loaded with the first click on a part of it. Until then, and without it, a ¶ is a
// link to its paragraph.
document.addEventListener('click', (event) => {
  const part =
    event.target instanceof Element &&
    event.target.closest<HTMLElement>('.pilcrow, .numbers a, .citation > p > button');
  if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./cite.ts')
    .then(({ cite }) => cite(part))
    .catch(() => part instanceof HTMLAnchorElement && location.assign(part.href));
});
