/** Opens the search dialog by its link, `/`, Ctrl-K or Command-K. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const isSearchPage = link.getAttribute('aria-current') === 'page';
    const open = (): void => {
      if (isSearchPage) document.querySelector<HTMLElement>('#query')?.focus();
      // The search page opens if the dialog cannot load.
      else
        import('./search-dialog.ts')
          .then((module) => module.openSearch(this, link.href, this.dataset.style))
          .catch(() => location.assign(link.href));
    };
    link.addEventListener('click', (event) => {
      if (isSearchPage || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    });
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !altKey && !shiftKey;
  const target = event.target instanceof Element ? event.target : null;
  return (
    key === '/' && !target?.closest('input, select, textarea, [contenteditable]') && !ctrlKey && !metaKey && !altKey
  );
}

customElements.define('site-search', SiteSearch);
