/*
 * Buttons that copy: `data-copy` is the id of what stands on the page, `data-copy-file` the address
 * of a file. They are shown only where the browser can copy.
 */

/** First strong isolate, and its end: in plain text they do what `<bdi>` does on a page. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** The text of an element on one line, with what is isolated on the page isolated in the text. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const run of copy.querySelectorAll('bdi')) {
    run.replaceWith(`${ISOLATE}${run.textContent}${END}`);
  }
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}

async function wanted(button: HTMLButtonElement): Promise<string> {
  const { copy, copyFile } = button.dataset;
  if (copyFile === undefined) return textOf(document.getElementById(copy!)!);
  const response = await fetch(copyFile);
  if (!response.ok) throw new Error(`${copyFile}: ${response.status}`);
  return response.text();
}

async function copyFor(button: HTMLButtonElement): Promise<void> {
  const said = document.getElementById('copy-status')!;
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(await wanted(button));
    said.textContent = said.dataset['copied']!;
  } catch {
    said.textContent = said.dataset['failed']!;
  }
  button.after(said);
}

if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>(
    '[data-copy], [data-copy-file]',
  )) {
    button.hidden = false;
    button.addEventListener('click', () => void copyFor(button));
  }
}
