import { LOCALE_RULES, type Locale } from '../../i18n/locale.ts';

/** Fills the place `{}` of a pattern: 'lacks: {}'. */
export function fill(pattern: string, ...content: readonly (string | Node)[]): (string | Node)[] {
  const [before = '', after = ''] = pattern.split('{}');
  return [before, ...content, after];
}

/** Makes an element that holds these; strings are text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** A run of text in a language of its own, told by its letters, so that it is read and laid out rightly. */
export function foreign(text: string): HTMLElement {
  const run = make('bdi', text);
  run.lang = /\p{Script=Latin}/u.test(text) ? 'en' : /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
  return run;
}

/** A list in the language of the page: 'a, b and c', each kept apart from what surrounds it. */
export function listOf(locale: Locale, items: readonly string[]): Node[] {
  const format = new Intl.ListFormat(LOCALE_RULES[locale].intl, { type: 'conjunction' });
  return format
    .formatToParts(items)
    .map(({ type, value }) => (type === 'element' ? make('bdi', value) : new Text(value)));
}
