import css from './selection-link.css?inline';
import { textDirective } from './text-directive.ts';

/** The text of the page up to a point. */
function lengthUpTo(node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(document.body, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * A link to the stretch of text: browsers that know text fragments scroll to it and mark it, others
 * go to its paragraph. Null where nothing but space is selected.
 */
function linkTo({ startContainer, startOffset, endContainer, endOffset }: Range): string | null {
  const all = document.createRange();
  all.selectNodeContents(document.body);
  const from = lengthUpTo(startContainer, startOffset);
  const to = lengthUpTo(endContainer, endOffset);
  const directive = textDirective(all.toString(), from, to);
  if (directive === null) return null;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const paragraph = element?.closest('p[id]')?.id ?? '';
  return `${location.origin}${location.pathname}#${paragraph}:~:${directive}`;
}

/** The selection where it lies in the text. */
function selectedIn(body: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return body.contains(range.startContainer) && body.contains(range.endContainer) ? range : null;
}

/**
 * Offers a link to what is selected in the text of an article, while it is selected.
 *
 * @param body carries the words of the button: `data-link`, `data-copied`, `data-failed`.
 */
export function offerLinks(body: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components{${css}}`);
  document.adoptedStyleSheets.push(sheet);
  const words = body.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'selection-link not-printed';
  button.setAttribute('aria-live', 'polite');

  const show = (): void => {
    const range = selectedIn(body);
    const link = range && linkTo(range);
    if (link === null) {
      button.remove();
      return;
    }
    if (button.dataset['link'] === link && button.isConnected) return;
    button.dataset['link'] = link;
    button.textContent = words['link']!;
    body.after(button);
  };
  // A press on the button must not take the selection away before it is copied.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(button.dataset['link']!).then(
      () => (button.textContent = words['copied']!),
      () => (button.textContent = words['failed']!),
    );
  });
  document.addEventListener('selectionchange', show);
  show();
}
