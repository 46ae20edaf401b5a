import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RetentionPage } from '../../../../src/renderer/pages/RetentionPage.tsx';
import type { RetentionRow } from '../../../../src/shared/ipc/contract/retention.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';

const person = (number: number, surname: string) => ({
  id: uuid(number),
  firstName: 'Ada',
  surname,
  dob: null,
});

const aRow = (number: number, given: Partial<RetentionRow> = {}): RetentionRow => ({
  caseId: uuid(number),
  caseNumber: `M-000${number}`,
  victim: person(number + 100, 'Ward'),
  perpetrator: person(number + 200, 'Cole'),
  lastOn: '2019-02-11',
  reviewOn: '2026-02-11',
  isDue: true,
  reason: '7 years after the last hearing on 11 Feb 2019',
  openActions: 0,
  unfinished: null,
  holds: [],
  proposal: null,
  ...given,
});

const proposed = (number: number, isOwn: boolean): RetentionRow =>
  aRow(number, {
    proposal: { proposedBy: 'Joanne Lowe', proposedAt: '2026-11-29T10:00:00.000Z', isOwn },
  });

type Rows = Partial<Record<'due' | 'proposed' | 'held', readonly RetentionRow[]>>;

const show = (rows: Rows, answers: Answers = {}) =>
  renderPage(<RetentionPage />, {
    'store.status': () => openedBy({}),
    'retention.counts': () => ({
      due: rows.due?.length ?? 0,
      proposed: rows.proposed?.length ?? 0,
      held: rows.held?.length ?? 0,
      destroyed: 0,
    }),
    'retention.list': ({ view }) => {
      const some = rows[view] ?? [];
      return { total: some.length, rows: [...some] };
    },
    'retention.register': () => ({ total: 0, rows: [] }),
    ...answers,
  });

const select = (name: string): Promise<HTMLElement> =>
  screen.findByRole('checkbox', { name: `Select ${name}` });

describe('what is due', () => {
  it('is proposed together, and can be taken back', async () => {
    const { user, bridge } = show(
      { due: [aRow(1), aRow(2)] },
      { 'retention.propose': () => {}, 'retention.withdraw': () => {} },
    );
    await user.click(await select('M-0001'));
    await user.click(await select('M-0002'));
    await user.click(screen.getByRole('button', { name: 'Propose to destroy' }));
    const caseIds = [uuid(1), uuid(2)];
    expect(inputsOf(bridge, 'retention.propose')).toEqual([{ caseIds }]);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(inputsOf(bridge, 'retention.withdraw')).toEqual([{ caseIds }]);
  });

  it('cannot be selected while something of it is not at its end', async () => {
    const { user } = show({ due: [aRow(1, { unfinished: 'It waits to be heard' }), aRow(2)] });
    expect(await select('M-0001')).toHaveProperty('disabled', true);
    expect(screen.getByText('It waits to be heard')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows shown' }));
    expect(screen.getByText('1 selected')).toBeTruthy();
  });

  it('says what the list is for when it is empty', async () => {
    show({});
    expect(await screen.findByText(/No case is due/)).toBeTruthy();
  });
});

describe('a hold', () => {
  it('is put on a case with a reason and a day', async () => {
    const { user, bridge } = show(
      { due: [aRow(1)] },
      {
        'drafts.get': () => null,
        'drafts.save': () => {},
        'drafts.discard': () => {},
        'retention.hold': () => {},
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Hold M-0001' }));
    const dialog = await screen.findByRole('dialog', { name: 'Put M-0001 on hold' });
    await user.click(within(dialog).getByRole('radio', { name: 'Another reason' }));
    await user.click(within(dialog).getByRole('button', { name: 'Hold it' }));
    expect(within(dialog).getByText('Say why')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('In a few words'), 'Asked for by the court');
    await user.click(within(dialog).getByRole('button', { name: 'Hold it' }));
    expect(inputsOf(bridge, 'retention.hold')).toEqual([
      { caseId: uuid(1), reason: 'Asked for by the court', untilOn: null },
    ]);
    expect(await screen.findByText('The case is on hold')).toBeTruthy();
  });

  it('is lifted, and put back as it was', async () => {
    const held = {
      reason: 'Death review',
      untilOn: '2030-01-01',
      heldBy: 'Joanne Lowe',
      heldAt: '2026-11-29T10:00:00.000Z',
    };
    const { user, bridge } = show(
      { held: [aRow(1, { holds: [held], reviewOn: '2030-01-01', isDue: false })] },
      { 'retention.hold': () => {}, 'retention.lift': () => {} },
    );
    await user.click(await screen.findByText('On hold 1'));
    expect(await screen.findByText('Death review')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lift the hold on M-0001' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(inputsOf(bridge, 'retention.hold')).toEqual([
      { caseId: uuid(1), reason: 'Death review', untilOn: '2030-01-01' },
    ]);
  });
});

describe('what is proposed', () => {
  it('is not offered to be destroyed to whoever proposed it', async () => {
    const { user } = show({ proposed: [proposed(1, true)] });
    await user.click(await screen.findByText('Proposed 1'));
    await user.click(await select('M-0001'));
    expect(screen.getByText(/another coordinator or chair has to confirm/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Destroy…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Take back' })).toHaveProperty('disabled', false);
  });

  it('is destroyed by somebody else once they typed their passphrase', async () => {
    let tries = 0;
    const { user, bridge } = show(
      { proposed: [proposed(1, false), proposed(2, false)] },
      {
        'retention.destroy': ({ caseIds }) => {
          tries += 1;
          if (tries === 1) throw new AppError('wrong-passphrase', 'That is not it.');
          return { destroyed: caseIds.length };
        },
      },
    );
    await user.click(await screen.findByText('Proposed 2'));
    await user.click(await select('M-0001'));
    await user.click(await select('M-0002'));
    await user.click(screen.getByRole('button', { name: 'Destroy…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Destroy 2 cases' });
    expect(within(dialog).getByText('M-0001 and M-0002')).toBeTruthy();
    const confirm = within(dialog).getByRole('button', { name: 'Destroy 2 cases for good' });
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(within(dialog).getByLabelText('Your passphrase'), 'nine herons');
    await user.click(confirm);
    expect((await within(dialog).findByRole('alert')).textContent).toBe('That is not it.');
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(bridge, 'retention.destroy')).toHaveLength(2);
    expect(inputsOf(bridge, 'retention.destroy')[0]).toEqual({
      caseIds: [uuid(1), uuid(2)],
      passphrase: 'nine herons',
    });
    expect(await screen.findByText('2 cases destroyed')).toBeTruthy();
  });

  it('needs somebody who holds the key to addresses', async () => {
    const { user } = show(
      { proposed: [proposed(1, false)] },
      { 'store.status': () => openedBy({ holdsAddressKey: false }) },
    );
    await user.click(await screen.findByText('Proposed 1'));
    await user.click(await select('M-0001'));
    expect(await screen.findByText(/must hold the key to addresses/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Destroy…' })).toBeNull();
  });
});

it('shows the register, and saves it', async () => {
  const { user, bridge } = show(
    {},
    {
      'retention.register': () => ({
        total: 1,
        rows: [
          {
            caseNumber: 'M-0007',
            destroyedAt: '2026-11-29T10:00:00.000Z',
            proposedBy: 'Joanne Lowe',
            confirmedBy: 'Rachel Hargreaves',
          },
        ],
      }),
      'retention.saveRegister': () => ({ fileName: 'Destroyed cases 2026-11-30.csv' }),
    },
  );
  await user.click(await screen.findByText('Destroyed 0'));
  const row = await screen.findByRole('row', { name: /M-0007/ });
  expect(row.textContent).toBe('M-000729 Nov 2026, 10:00Joanne LoweRachel Hargreaves');
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(inputsOf(bridge, 'retention.saveRegister')).toHaveLength(1);
  expect(await screen.findByText(/Destroyed cases 2026-11-30\.csv/)).toBeTruthy();
});
