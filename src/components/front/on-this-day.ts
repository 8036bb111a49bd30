/*
 * What was published on this day in earlier years. Only the browser knows what day it is, so the
 * section is there, and says something, only when its script has run and found something.
 */
import type { DayArticle } from './on-this-day-data.ts';

const section = document.querySelector<HTMLElement>('[data-on-this-day]');
const item = section?.querySelector('template');

/** Month and day of today where the reader is, in a calendar: ['01', '20']. */
function today(calendar: string): readonly [string, string] {
  const numeric = { month: 'numeric', day: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, numeric).formatToParts();
  const part = (type: string) =>
    (parts.find((one) => one.type === type)?.value ?? '').padStart(2, '0');
  return [part('month'), part('day')];
}

function show(articles: readonly DayArticle[], { content }: HTMLTemplateElement): void {
  const list = section!.querySelector('ul')!;
  for (const { address, title, lang, dir, date, doubt } of articles) {
    const row = content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a')!;
    link.href = address;
    link.hreflang = lang;
    const name = link.querySelector('bdi')!;
    Object.assign(name, { lang, dir, textContent: title });
    row.querySelector('[data-date]')!.textContent = date;
    row.querySelector('[data-doubt]')!.textContent = doubt;
    list.append(row);
  }
  section!.hidden = false;
}

async function load(files: string, calendar: string): Promise<void> {
  const [month, day] = today(calendar);
  const response = await fetch(`${files}${month}.json`);
  if (!response.ok) return;
  const days = (await response.json()) as Readonly<Record<string, readonly DayArticle[]>>;
  if (days[day] && item) show(days[day], item);
}

if (section) {
  // Without the file there is nothing to say, and nothing is said.
  load(section.dataset['files']!, section.dataset['onThisDay']!).catch(() => undefined);
}
