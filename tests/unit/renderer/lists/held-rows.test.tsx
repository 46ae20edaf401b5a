import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HeldRowsPage } from '../../../../src/renderer/pages/HeldRowsPage.tsx';
import { listFields, type HeldRow } from '../../../../src/shared/domain/referral-list.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { openedBy } from '../../../support/start-answers.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aHeldRow, anAgency } from './lists.ts';
import { uuid } from '../../../support/uuid.ts';

/** A main that holds rows until they are imported or dismissed. */
function show(first: readonly HeldRow[], changes: Answers = {}) {
  const gone = new Set<string>();
  return renderPage(<HeldRowsPage />, {
    'lists.held': () => {
      const rows = first.filter(({ id }) => !gone.has(id));
      return { total: rows.length, rows };
    },
    'agencies.list': () => [anAgency(1, 'Police'), anAgency(2, 'Housing')],
    'lists.mend': ({ id }) => {
      gone.add(id);
      return { isImported: true, problems: [] };
    },
    'lists.dismiss': ({ id }) => void gone.add(id),
    'lists.restore': ({ id }) => void gone.delete(id),
    ...changes,
  });
}

const dob = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: 'Victim date of birth' });

describe('rows to mend', () => {
  it('show the field that is wrong with its message, and the others on request', async () => {
    const { user } = show([aHeldRow(4)]);
    const field = await dob();
    expect(field).toHaveProperty('value', '31/02/1990');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/not a day in the calendar/)).toBeTruthy();
    const others = screen.getByRole('button', {
      name: `The other ${listFields.length - 1} fields`,
    });
    expect(others.getAttribute('aria-expanded')).toBe('false');
    await user.click(others);
    expect(others.getAttribute('aria-expanded')).toBe('true');
  });

  it('keep what is confidential out of sight, and send it only when it was changed', async () => {
    const { user, bridge } = show([aHeldRow(4, { confidential: ['victimPhone', 'referrer'] })], {
      'store.status': () => openedBy(),
      'confidential.revealHeld': () => ({ text: '07700 900142' }),
    });
    await user.click(
      await screen.findByRole('button', { name: `The other ${listFields.length - 1} fields` }),
    );
    expect(screen.queryByRole('textbox', { name: 'Safe phone' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Victim address' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Show Safe phone' }));
    const phone = await screen.findByRole('textbox', { name: 'Safe phone' });
    expect(phone).toHaveProperty('value', '07700 900142');
    expect(inputsOf(bridge, 'confidential.revealHeld')).toEqual([
      { of: 'referrals', rowId: uuid(4), field: 'victimPhone' },
    ]);
    await user.type(phone, '9');
    await user.click(screen.getByRole('button', { name: 'Save and import' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'lists.mend')).toEqual([
        { id: uuid(4), values: { ...aHeldRow(4).values, victimPhone: '07700 9001429' } },
      ]),
    );
  });

  it('are imported with Ctrl+Enter, and the next row takes the caret', async () => {
    const { user, bridge } = show([aHeldRow(4), aHeldRow(5)]);
    await user.clear(await dob());
    await user.type(await dob(), '28/02/1990{Control>}{Enter}{/Control}');
    await screen.findByText('Row 4 imported');
    expect(inputsOf(bridge, 'lists.mend')).toEqual([
      { id: uuid(4), values: { ...aHeldRow(4).values, victimDob: '28/02/1990' } },
    ]);
    await screen.findByRole('heading', { name: 'Row 5' });
    await waitFor(async () => expect(document.activeElement).toBe(await dob()));
  });

  it('take a date of birth that nobody knows', async () => {
    const { user, bridge } = show([aHeldRow(4)]);
    await user.click(await screen.findByRole('button', { name: 'Not known' }));
    await user.click(screen.getByRole('button', { name: 'Save and import' }));
    await waitFor(() => expect(inputsOf(bridge, 'lists.mend')).toHaveLength(1));
    expect(inputsOf(bridge, 'lists.mend')[0]).toMatchObject({
      values: { victimDob: 'not known' },
    });
    expect(await screen.findByText('There are no rows to mend.')).toBeTruthy();
  });

  it('let an agency be chosen, and say what the list called it', async () => {
    const problem = { field: 'agency', heading: 'Agency', message: 'Choose one' } as const;
    const values = { ...aHeldRow(4).values, agency: 'Polce' };
    const { user, bridge } = show([aHeldRow(4, { values, problems: [problem] })]);
    expect(await screen.findByText('The list says “Polce”')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Referring agency' }));
    await user.click(await screen.findByRole('option', { name: 'Police' }));
    await user.click(screen.getByRole('button', { name: 'Save and import' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'lists.mend')[0]).toMatchObject({ values: { agency: 'Police' } }),
    );
  });

  it('stay with what was typed while something is wrong', async () => {
    const problems = [
      { field: 'victimDob', heading: 'Victim DOB', message: 'This date is in the future' } as const,
    ];
    const { user } = show([aHeldRow(4)], { 'lists.mend': () => ({ isImported: false, problems }) });
    await user.clear(await dob());
    await user.type(await dob(), '1/1/2090');
    await user.click(screen.getByRole('button', { name: 'Save and import' }));
    expect(await screen.findByText('Not imported yet: 1 problem left')).toBeTruthy();
    expect(screen.getByText('This date is in the future')).toBeTruthy();
    expect(await dob()).toHaveProperty('value', '1/1/2090');
  });

  it('keep what was typed while another row is looked at', async () => {
    const { user } = show([aHeldRow(4), aHeldRow(5)]);
    await user.clear(await dob());
    await user.type(await dob(), '1/2/1990');
    await user.click(screen.getByRole('button', { name: /Row 5/ }));
    expect(await dob()).toHaveProperty('value', '31/02/1990');
    await user.click(screen.getByRole('button', { name: /Row 4/ }));
    expect(await dob()).toHaveProperty('value', '1/2/1990');
  });

  it('are dismissed with a reason only, and come back by Undo', async () => {
    const { user, bridge } = show([aHeldRow(4), aHeldRow(5)]);
    await user.click(await screen.findByRole('button', { name: 'Dismiss…' }));
    await user.click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(screen.getByText('Give a reason')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Sent twice');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await screen.findByText('Row 4 dismissed');
    expect(inputsOf(bridge, 'lists.dismiss')).toEqual([{ id: uuid(4), reason: 'Sent twice' }]);
    await waitFor(() => expect(screen.queryByRole('button', { name: /Row 4/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: 'Row 4' })).toBeTruthy();
  });
});
