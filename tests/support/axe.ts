import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that look at colours, which are all that another colour scheme changes. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is by all its rules, or by some of them, as rule and element. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Colours fade for a moment, and axe would measure them half-way.
  await page.waitForTimeout(400);
  // The usual way runs the checks in a window of their own, which this app does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
