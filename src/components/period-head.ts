import { getArchive } from '../archive/queries.ts';
import type { Locale } from '../i18n/locale.ts';
import { stringsOf } from '../i18n/interface.ts';
import { articlesByPeriod, periodNames, type PeriodCalendar } from './periods.ts';

/** Title and description of the page of a year ('2021') or month ('2021-04') of a calendar. */
export async function periodHead(
  calendar: PeriodCalendar,
  period: string,
  locale: Locale,
): Promise<{ title: string; description: string }> {
  const { byYear, byMonth } = articlesByPeriod(await getArchive(), calendar);
  const count = (byYear.get(period) ?? byMonth.get(period) ?? []).length;
  const { name, beside } = periodNames(calendar, period, locale);
  return {
    title: beside === null ? name : `${name} (${beside})`,
    description: `${name}: ${stringsOf(locale).articles(count)}`,
  };
}
