import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is, as rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Colours fade for a moment, and axe would measure them half-way. What turns for ever is not waited for.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // The usual way runs the checks in a window of their own, which this app does not allow.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // What passes is not described, which takes a quarter of the time.
  const { violations } = await builder.options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
