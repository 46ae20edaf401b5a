import axe from 'axe-core';
import type { Page } from '@playwright/test';

type PageWithAxe = { readonly axe?: typeof axe };

/** The rules that the other colours of a page can break; the page itself is the same. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is, as rule and element. */
export const axeFindings = (page: Page): Promise<string[]> => findingsOf(page);

/** What axe finds on the page in light, and in dark as far as the colours go. */
export async function axeFindingsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await findingsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findingsOf(page, ofColours);
  return [
    ...inLight.map((finding) => `light, ${finding}`),
    ...inDark.map((finding) => `dark, ${finding}`),
  ];
}

async function findingsOf(page: Page, runOnly?: string[]): Promise<string[]> {
  // Colours fade for a moment, and axe would measure them half-way. What turns for ever is not waited for.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Once a document: to read half a megabyte again for every screen takes longer than the checks.
  const isThere = await page.evaluate(() => (window as PageWithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: onPage } = window as PageWithAxe;
    if (onPage === undefined) throw new Error('axe is not on the page');
    // What passes is not described, which takes a quarter of the time.
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      ...(rules && { runOnly: rules }),
    };
    const { violations, passes, incomplete } = await onPage.run(document, options);
    const looked = violations.length + passes.length + incomplete.length;
    if (looked === 0) throw new Error('axe has looked at nothing');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, runOnly);
}
