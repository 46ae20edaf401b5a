import { expect } from '@playwright/test';
import { sharedApp, test } from '../../support/electron.ts';
import { typeFields, typeKnownPair } from '../../support/journey/referral-screens.ts';
import { allSaved, goTo, openSample } from '../../support/journey/store-screens.ts';

const opened = sharedApp();

test('a referral is typed by keyboard alone, with who was heard before beside it', async () => {
  const { page } = opened();
  await openSample(page);
  await page.keyboard.press('Control+n');

  await test.step('the pair is found while the form is half filled', async () => {
    await typeKnownPair(page);
    const finder = page.getByRole('region', { name: 'Have we heard this before?' });
    await expect(finder).toContainText('Alexandra Yardley');
    await expect(finder).toContainText('Jonathan Philips');
    await expect(finder).not.toContainText('LN1');
  });

  await test.step('it keeps itself as a draft, and comes back to the same words', async () => {
    await allSaved(page);
    await page.keyboard.press('Escape');
    const drafts = page.getByRole('region', { name: 'Drafts' });
    await drafts.getByRole('link', { name: /^Alex Yardley and Jon Philips/ }).click();
    await expect(page.getByText(/^Given back from/)).toBeVisible();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'First name' }).first()).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'First name' }).first()).toHaveValue('Alex');
  });

  await test.step('one key links the two', async () => {
    await page.getByText(/^The same two people as/).waitFor();
    await page.keyboard.press('Alt+l');
    await expect(page.getByText(/^The victim is/)).toContainText('Alexandra Yardley');
  });

  await test.step('what is missing is said beside its field', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Choose the agency that refers')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Referring agency' })).toBeFocused();
    await page.keyboard.type('hous');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F4');
    await typeFields(page, ['13', '7', '4']);
    await expect(page.getByText(/^13 yes and 4 don’t know/)).toBeVisible();
  });

  await test.step('it is saved, and decided next', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Yardley');
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Earlier referrals of this pair' }),
    ).toBeVisible();
  });

  await test.step('a slip is corrected in its form, by keyboard', async () => {
    // The reason of the decision has the caret, and an E typed there is a letter.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('e');
    await expect(page.getByText('Nothing yet. Type over what is wrong.')).toBeVisible();
    await page.keyboard.press('F4');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12');
    await expect(page.getByRole('region', { name: 'What you change' })).toContainText('Dash yes');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Corrected\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
    await expect(page.getByText('12 yes', { exact: false }).first()).toBeVisible();
    await goTo(page, 'Referrals');
    await expect(page.getByRole('region', { name: 'Drafts' })).toHaveCount(0);
  });
});
