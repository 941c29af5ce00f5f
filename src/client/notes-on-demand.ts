// Citing a paragraph and looking up a term are rare, so open-note.ts loads on demand. Without it, links remain links.
document.addEventListener('click', (event) => {
  const part =
    event.target instanceof Element &&
    event.target.closest<HTMLElement>('.pilcrow, .term, .numbers a, .citation > p > button');
  if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./open-note.ts')
    .then((loaded) => loaded.openNote(part))
    .catch(() => part instanceof HTMLAnchorElement && location.assign(part.href));
});
