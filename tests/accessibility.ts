import { AxeBuilder } from '@axe-core/playwright';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it is now: rule, elements, and why; empty where it is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`,
    );
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}

/**
 * What axe finds wrong with the colours of a page in each of its themes but the light one: a theme
 * changes nothing else. axe must have looked at the page before. The page is left in the light one.
 */
export function contrastFindings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const found: string[] = [];
    for (const theme of ['dark', 'sepia', 'contrast']) {
      document.documentElement.dataset['theme'] = theme;
      const { violations } = await axe.run({ runOnly: ['color-contrast'] });
      for (const { nodes } of violations) {
        found.push(
          ...nodes.map(
            ({ target, failureSummary }) => `${theme}: ${target.join(' ')}: ${failureSummary}`,
          ),
        );
      }
    }
    delete document.documentElement.dataset['theme'];
    return found;
  });
}
