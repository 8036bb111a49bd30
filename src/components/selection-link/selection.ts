/* All that an article's page carries of links to a selection: it loads the rest when one selects. */
const body = document.querySelector<HTMLElement>('[data-article-body]');

if (body && 'clipboard' in navigator) {
  const load = async (): Promise<void> => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !body.contains(selection.anchorNode)) return;
    document.removeEventListener('selectionchange', load);
    (await import('./selection-link.ts')).offerLinks(body);
  };
  document.addEventListener('selectionchange', load);
}
