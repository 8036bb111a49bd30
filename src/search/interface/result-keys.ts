/**
 * Walks from the search box through the results with the arrow keys, and back with Esc, which in the
 * box clears it.
 */
export function walkResults(
  box: HTMLInputElement,
  results: HTMLElement,
  onCleared: () => void,
): void {
  const stops = () => [
    ...results.querySelectorAll<HTMLElement>('.title a, #more-results:not([hidden])'),
  ];

  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      stops()[0]?.focus();
    } else if (event.key === 'Escape' && box.value !== '') {
      event.preventDefault();
      box.value = '';
      onCleared();
    }
  });

  results.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = stops();
    const at = all.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') box.focus();
    else if (at < 0) return;
    else if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (all[at - 1] ?? box).focus();
    else return;
    event.preventDefault();
  });
}
