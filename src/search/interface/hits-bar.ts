import type { Locale } from '../../i18n/locale.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { SearchStrings } from '../../i18n/search/strings.ts';
import { addStyles } from './added-styles.ts';
import styles from './hits-bar.css?inline';
import { make } from './text-nodes.ts';

/** What the bar lets a reader do. */
export interface HitsBarActions {
  readonly step: (by: 1 | -1) => void;
  readonly clear: () => void;
}

/** The bar over an article that was opened from a search. */
export interface HitsBar {
  readonly element: HTMLElement;
  readonly showPosition: (hit: number) => void;
}

function button(text: string, sign: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', sign);
  made.type = 'button';
  made.title = text;
  made.ariaLabel = text;
  made.addEventListener('click', onClick);
  return made;
}

/** Makes the bar: position among the hits, previous and next, back to the results, clear. */
export function hitsBar(
  strings: SearchStrings['hits'],
  locale: Locale,
  hits: number,
  results: string,
  { step, clear }: HitsBarActions,
): HitsBar {
  addStyles(styles);
  const position = make('output');
  const back = make('a', strings.backToResults);
  back.href = results;
  const steps =
    hits > 1
      ? [button(strings.previous, '↑', () => step(-1)), button(strings.next, '↓', () => step(1))]
      : [];
  const element = make('section', position, ...steps, back, button(strings.clear, '×', clear));
  element.className = 'hits-bar not-printed';
  element.ariaLabel = strings.label;
  const showPosition = (hit: number) => {
    const [before, between, after] = strings.position.split('{}');
    position.textContent =
      hits === 0
        ? strings.none
        : `${before}${formatNumber(locale, hit)}${between}${formatNumber(locale, hits)}${after}`;
  };
  return { element, showPosition };
}
