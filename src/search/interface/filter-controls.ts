import { formatNumber } from '../../i18n/numbers.ts';
import type { Answer, Facet, SearchRequest } from '../answer.ts';
import type { PageWords } from './page-words.ts';
import { fill, make } from './text-nodes.ts';
import { defaultSort, readState } from './url-state.ts';

/** The controls of the search form, wherever on the page they stand. */
export class FilterControls {
  readonly #form: HTMLFormElement;
  readonly #active: HTMLElement;
  readonly #clear: HTMLElement;
  readonly #words: PageWords;
  /** The order that the reader chose; without a choice it follows from the query. */
  #sort: string | null = null;

  constructor(form: HTMLFormElement, active: HTMLElement, clear: HTMLElement, words: PageWords) {
    this.#form = form;
    this.#active = active;
    this.#clear = clear;
    this.#words = words;
    this.#named('sort').addEventListener('change', ({ target }) => {
      this.#sort = (target as HTMLSelectElement).value;
    });
  }

  #named(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #inputs(): HTMLInputElement[] {
    return [...this.#form.elements].filter((control) => control instanceof HTMLInputElement);
  }

  /** The search that the controls state. */
  read(): SearchRequest {
    const entries = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    const parameters = new URLSearchParams(entries);
    parameters.delete('sort');
    if (this.#sort) parameters.set('sort', this.#sort);
    return readState(parameters);
  }

  /** Sets the controls to a search. */
  show(request: SearchRequest): void {
    this.#named('q').value = request.query;
    for (const input of this.#inputs()) {
      if (input.type === 'checkbox') {
        input.checked =
          input.name === 'exact'
            ? request.exact
            : !!request.filters[input.name as Facet]?.includes(input.value);
      } else if (input.name === 'from' || input.name === 'to') {
        input.value = request[input.name] ?? '';
      }
    }
    this.#sort = request.sort === defaultSort(request.query) ? null : request.sort;
    this.showDefaults(request);
  }

  /** Shows what follows from a search: its order, and the filters in use. */
  showDefaults(request: SearchRequest): void {
    const sort = this.#named('sort') as HTMLSelectElement;
    sort.value = request.sort;
    for (const option of sort.options) {
      option.disabled = option.value === 'relevance' && request.query.trim() === '';
    }
    const used = this.#inputs().filter(
      ({ type, name, checked, value }) =>
        (type === 'checkbox' && checked && name !== 'exact') || (type === 'date' && value !== ''),
    );
    this.#active.replaceChildren(...used.map((input) => make('li', this.#chip(input))));
    this.#active.hidden = used.length === 0;
    this.#clear.hidden = used.length === 0;
  }

  #chip(input: HTMLInputElement): HTMLButtonElement {
    const label = input.labels?.[0]?.querySelector('.label')?.textContent ?? '';
    const text = input.type === 'date' ? `${label} ${input.value}` : label;
    const chip = make('button', make('bdi', text));
    chip.type = 'button';
    chip.ariaLabel = fill(this.#words.remove, text).join('');
    chip.addEventListener('click', () => {
      input.checked = false;
      if (input.type === 'date') input.value = '';
      input.dispatchEvent(new Event('change', { bubbles: true }));
      this.#named('q').focus();
    });
    return chip;
  }

  /** Lifts all filters; the words stay. */
  clear(): void {
    for (const input of this.#inputs()) {
      if (input.type === 'checkbox') input.checked = false;
      else if (input.type === 'date') input.value = '';
    }
  }

  /** Shows how many results each choice would give; without an answer, how many articles it has. */
  showCounts(facets: Answer['facets'] | null): void {
    for (const input of this.#inputs()) {
      const shown = input.labels?.[0]?.querySelector<HTMLElement>('.count');
      if (!shown) continue;
      const total = Number(shown.dataset['total']);
      const count = facets ? (facets[input.name as Facet][input.value] ?? 0) : total;
      shown.textContent = formatNumber(this.#words.locale, count);
      input.closest('li')!.hidden = count === 0 && !input.checked;
    }
  }
}
