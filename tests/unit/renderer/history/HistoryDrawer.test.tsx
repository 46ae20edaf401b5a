import axe from 'axe-core';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HistoryButton } from '../../../../src/renderer/features/history/HistoryButton.tsx';
import { HistoryDrawer } from '../../../../src/renderer/features/history/HistoryDrawer.tsx';
import type { FieldChange, History } from '../../../../src/shared/ipc/contract/history.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const aChange = (given: Partial<FieldChange> = {}): FieldChange => ({
  at: '2025-11-04T10:05:00.000Z',
  userName: 'R. Hargreaves',
  isWhole: true,
  field: 'Ends on',
  change: { before: null, after: '2025-12-01', from: null },
  ...given,
});

const aHistory = (...changes: FieldChange[]): History => ({
  recorded: { at: '2025-11-03T09:00:00.000Z', userName: 'J. Lowe' },
  changes,
});

const show = (answers: Answers, onClose = vi.fn<() => void>()) =>
  renderPage(
    <HistoryDrawer
      of={{ kind: 'entry', id: uuid(1) }}
      title="History of the order"
      onClose={onClose}
    />,
    answers,
  );

const rowsOf = async (history: History): Promise<string[][]> => {
  show({ 'history.ofEntry': () => history });
  const [, ...rows] = await screen.findAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
};

describe('the history of a record', () => {
  it('tells each field before and after, with who and when, and the first recording', async () => {
    const phone = aChange({ field: 'Phone', change: null, userName: null });
    const text = { before: 'shop', after: 'café', from: 34 };
    const long = aChange({ field: 'What it says', change: text, isWhole: false });
    expect(await rowsOf(aHistory(aChange(), phone, long))).toEqual([
      ['Tue 4 Nov 2025, 10:05R. Hargreaves', 'Ends on', 'Nothing', 'Mon 1 Dec 2025'],
      ['Tue 4 Nov 2025, 10:05Nobody was in', 'Phone', 'Confidential: changed'],
      [
        'Tue 4 Nov 2025, 10:05R. HargreavesNot as it was written',
        'What it says',
        '…shop…',
        '…café…',
      ],
    ]);
    expect(screen.getByText('Recorded by J. Lowe on Mon 3 Nov 2025, 09:00')).toBeTruthy();
    const { violations } = await axe.run(screen.getByRole('dialog'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says when nothing was changed, and shows a moment that somebody spoilt as it stands', async () => {
    const recorded = { at: 'once', userName: null };
    show({ 'history.ofEntry': () => ({ recorded, changes: [] }) });
    expect(await screen.findByText('Nothing was changed since it was recorded.')).toBeTruthy();
    expect(screen.getByText('Recorded on once')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says what failed, asks again, and is closed by Escape', async () => {
    let isDown = true;
    const onClose = vi.fn<() => void>();
    const { user } = show(
      {
        'history.ofEntry': () => {
          if (isDown) throw new AppError('not-found', 'This entry is not in the store.');
          return aHistory();
        },
      },
      onClose,
    );
    expect(await screen.findByText('This entry is not in the store.')).toBeTruthy();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Recorded by J. Lowe/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([
    ['person', 'history.ofPerson', { personId: uuid(2) }],
    ['referral', 'history.ofReferral', { referralId: uuid(2) }],
  ] as const)(
    'of a %s is opened by its button, which asks nothing before',
    async (kind, name, input) => {
      const { user, bridge } = renderPage(
        <HistoryButton of={{ kind, id: uuid(2) }} title="History of it" />,
        { [name]: () => aHistory() },
      );
      expect(bridge.calls).toEqual([]);
      const button = screen.getByRole('button', { name: 'History' });
      await user.click(button);
      const drawer = await screen.findByRole('dialog', { name: 'History of it' });
      expect(await within(drawer).findByText(/^Recorded by J. Lowe/)).toBeTruthy();
      expect(bridge.calls.map((call) => [call.name, call.input])).toEqual([[name, input]]);
      expect(inputsOf(bridge, name)).toHaveLength(1);
      await user.keyboard('{Escape}');
      expect(document.activeElement).toBe(button);
    },
  );
});
