import { foldedName } from './folded-name.ts';

/** Shows of a list of names those that have what is typed in one of their spellings. */
function filterNames(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const output = form.querySelector('output')!;
  const names = [...document.querySelectorAll<HTMLElement>('[data-spellings]')];
  const sections = [...document.querySelectorAll<HTMLElement>('[data-names] > section')];

  const narrow = () => {
    const typed = foldedName(input.value);
    let shown = 0;
    for (const name of names) {
      name.hidden = !name.dataset['spellings']!.includes(typed);
      if (!name.hidden) shown++;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector('[data-spellings]:not([hidden])');
    }
    const { found = '', none = '', digits } = output.dataset;
    const count = new Intl.NumberFormat(digits).format(shown);
    output.textContent = typed === '' ? '' : shown === 0 ? none : `${found} ${count}`;
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', narrow);
  // A browser that comes back to the page has kept what was typed.
  if (input.value !== '') narrow();
}

const form = document.querySelector<HTMLFormElement>('[data-names-filter]');
if (form) filterNames(form);
