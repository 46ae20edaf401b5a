import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuditPage } from '../../../../src/renderer/pages/AuditPage.tsx';
import { auditPromise } from '../../../../src/shared/domain/access/audit-words.ts';
import type {
  AuditEntryShown,
  AuditRow,
  AuditVerdictShown,
} from '../../../../src/shared/ipc/contract/audit.ts';
import { callsFor } from '../../../../src/shared/ipc/may.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const code = '1432-7GKQ2-M4XWD-9TZ34';

const aRow = (number: number, given: Partial<AuditRow> = {}): AuditRow => ({
  number,
  at: '2026-11-08T08:41:05.000Z',
  userName: 'J. Lowe',
  role: 'coordinator',
  verb: 'case.viewed',
  outcome: 'done',
  isWhole: true,
  isEmptied: false,
  object: 'Case M-0001',
  objectId: uuid(1),
  note: '',
  changed: [],
  ...given,
});

const rows = [
  aRow(3, {
    verb: 'call.refused',
    outcome: 'refused',
    object: '',
    objectId: null,
    note: 'users.add',
  }),
  aRow(2, { verb: 'store.unlock-refused', userName: null, role: null, object: '', objectId: null }),
  aRow(1),
];

const anEntry = (given: Partial<AuditEntryShown> = {}): AuditEntryShown => ({
  row: aRow(1, { verb: 'wishes.saved' }),
  changes: [],
  more: 0,
  ...given,
});

const verdict: AuditVerdictShown = { entries: 1432, firstWrong: null, code };

const show = (changes: Answers = {}, role: 'coordinator' | 'chair' = 'coordinator') =>
  renderPage(
    <AuditPage />,
    {
      'audit.filters': () => ({
        users: [{ userId: uuid(7), name: 'J. Lowe', role: 'coordinator', isRemoved: false }],
        entries: 1432,
        firstAt: '2026-11-01T09:00:00.000Z',
        code,
        isPart: false,
      }),
      'audit.list': () => ({ total: 3, isMore: false, rows }),
      'audit.entry': () => anEntry(),
      'audit.verify': () => verdict,
      'audit.cancel': () => {},
      ...changes,
    },
    { viewer: { role, may: callsFor(role) } },
  );

const entries = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Entries' });

describe('the list', () => {
  it('says in words who did what, and says the outcome where it was not done', async () => {
    show();
    const table = await entries();
    const [, first, second, third] = within(table).getAllByRole('row');
    expect(first?.textContent).toContain('Was refused what their role or a closed case does not');
    expect(first?.textContent).toContain('Refused');
    expect(second?.textContent).toContain('Nobody was in');
    expect(second?.textContent).toContain('Somebody gave a wrong passphrase');
    expect(third?.textContent).toContain('J. Lowe Coordinator');
    expect(third?.textContent).toContain('Looked at a case');
    expect(third?.textContent).toContain('Case M-0001');
  });

  it('says how many there are, since when, and where some are left out', async () => {
    show({
      'audit.filters': () => ({ users: [], entries: 2, firstAt: 'once', code, isPart: true }),
    });
    expect(
      await screen.findByText(
        '2 entries since once; without those on cases that are closed to you',
      ),
    ).toBeTruthy();
  });

  it('shows an entry that somebody spoilt among the others', async () => {
    show({
      'audit.list': () => ({
        total: 1,
        isMore: false,
        rows: [aRow(9, { at: 'once', role: null, outcome: null, isWhole: false })],
      }),
    });
    const table = await entries();
    expect(table.textContent).toContain('once');
    expect(within(table).getByText('Not as written')).toBeTruthy();
  });

  it('is narrowed by kind, outcome and case, and shown whole again', async () => {
    const { bridge, user } = show();
    await entries();
    await user.click(screen.getByRole('combobox', { name: 'Kind' }));
    await user.click(await screen.findByRole('option', { name: 'Looking' }));
    await user.click(screen.getByRole('combobox', { name: 'Outcome' }));
    await user.click(await screen.findByRole('option', { name: 'Refused' }));
    await user.type(screen.getByRole('textbox', { name: 'Case number' }), '12');
    await waitFor(() =>
      expect(inputsOf(bridge, 'audit.list').at(-1)).toMatchObject({
        kind: 'looked',
        outcome: 'refused',
        caseNumber: '12',
        offset: 0,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'audit.list').at(-1)).toMatchObject({ kind: null, caseNumber: '' }),
    );
  });

  it('says when nothing fits, when there is nothing, and what failed', async () => {
    const { user } = show({ 'audit.list': () => ({ total: 0, isMore: false, rows: [] }) });
    expect(await screen.findByText('Nothing has happened yet.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Case number' }), '9');
    expect(await screen.findByText('No entry fits all of this.')).toBeTruthy();
  });

  it('says what failed and asks again', async () => {
    let isDown = true;
    const { user } = show({
      'audit.list': () => {
        if (isDown) throw new AppError('conflict', 'It could not be read.');
        return { total: 3, isMore: false, rows };
      },
    });
    expect(await screen.findByText('It could not be read.')).toBeTruthy();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await entries()).toBeTruthy();
  });

  it('pages to older entries, and says when there are more than were counted', async () => {
    const { bridge, user } = show({
      'audit.list': () => ({ total: 4000, isMore: true, rows }),
    });
    await entries();
    expect(screen.getByText('1 to 50 of more than 4,000')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Older entries/ }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'audit.list').at(-1)).toMatchObject({ offset: 50 }),
    );
  });

  it('is saved as it is narrowed, by those who may', async () => {
    const { bridge, user } = show({
      'audit.export': () => ({ fileName: 'Audit.csv', entries: 3 }),
    });
    await entries();
    await user.type(screen.getByRole('textbox', { name: 'Case number' }), '7');
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(await screen.findByText('Saved 3 entries as Audit.csv')).toBeTruthy();
    expect(inputsOf(bridge, 'audit.export')).toMatchObject([{ caseNumber: '7' }]);
  });

  it('is not saved by a chair', async () => {
    show({}, 'chair');
    await entries();
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
  });
});

describe('an entry', () => {
  const open = async (entry: AuditEntryShown) => {
    const shown = show({ 'audit.entry': () => entry });
    await entries();
    await shown.user.click(screen.getByRole('button', { name: 'Entry 1: Looked at a case' }));
    return { ...shown, drawer: await screen.findByRole('dialog', { name: 'Entry 1' }) };
  };

  it('tells before and after, and of what is confidential only the name', async () => {
    const { drawer } = await open(
      anEntry({
        changes: [
          {
            table: 'hearings',
            what: 'changed',
            on: 'M-0001, meeting of 12 Nov 2026',
            fields: [
              { field: 'outcome', change: { before: null, after: 'heard', from: null } },
              { field: 'wishes', change: { before: 'stay', after: 'move', from: 9 } },
            ],
          },
          {
            table: 'persons',
            what: 'changed',
            on: '',
            fields: [{ field: 'address', change: null }],
          },
          { table: 'risks', what: 'added', on: '', fields: [] },
        ],
        more: 2,
      }),
    );
    await within(drawer).findByText('Hearing changed: M-0001, meeting of 12 Nov 2026');
    expect(within(drawer).getByRole('row', { name: 'Outcome Nothing heard' })).toBeTruthy();
    expect(
      within(drawer).getByRole('row', { name: 'What the victim wants …stay… …move…' }),
    ).toBeTruthy();
    expect(
      within(drawer).getByRole('row', { name: 'Address Changed; what it held is not told here' }),
    ).toBeTruthy();
    expect(within(drawer).getByText('Risk added')).toBeTruthy();
    expect(within(drawer).getByText('and 2 more rows that are not told one by one')).toBeTruthy();
  });

  it('leads to everything on the same record', async () => {
    const { bridge, user, drawer } = await open(anEntry());
    await user.click(
      await within(drawer).findByRole('button', { name: 'Show everything on this record' }),
    );
    await waitFor(() =>
      expect(inputsOf(bridge, 'audit.list').at(-1)).toMatchObject({ objectId: uuid(1) }),
    );
    expect(screen.getByText('One record')).toBeTruthy();
  });
});

describe('verifying', () => {
  it('says how far it is, can be stopped, and then that nothing was found out', async () => {
    const read = Promise.withResolvers<AuditVerdictShown | null>();
    const { bridge, user } = show({
      'audit.verify': () => read.promise,
      'audit.cancel': () => read.resolve(null),
    });
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    await screen.findByText('Reading every entry');
    bridge.emit('audit.progress', { done: 700, total: 1432 });
    expect(await screen.findByText('700 of 1,432')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Verify' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Nothing was found out.')).toBeTruthy();
  });

  it('says that all is right, and what that does not prove', async () => {
    const { user } = show();
    expect(await screen.findByText(auditPromise)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    const found = await screen.findByText(/All 1,432 entries are as they were written/);
    expect(found.textContent).toContain('Whoever has the key could still have written');
  });

  it('says what is wrong first, and how much before it is right', async () => {
    const { user } = show({
      'audit.verify': () => ({
        ...verdict,
        entries: 411,
        firstWrong: { number: 412, what: 'changed' },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Entry 412 was changed after it was written.');
    expect(alert.textContent).toContain('The 411 entries before it are right.');
  });
});

describe('a printed code', () => {
  const check = async (answers: Answers, typed: string) => {
    const shown = show(answers);
    await shown.user.click(await screen.findByRole('button', { name: 'Check a printed code' }));
    const drawer = await screen.findByRole('dialog', { name: 'Check a printed code' });
    await shown.user.type(within(drawer).getByLabelText('Code'), typed);
    await shown.user.click(within(drawer).getByRole('button', { name: 'Check' }));
    return { ...shown, drawer };
  };
  const printed = '1-00000-00000-0000Z';

  it('that is typed wrongly is not asked for', async () => {
    const { bridge, drawer } = await check({}, '1432-7GKQ2');
    expect(within(drawer).getByText(/A code is a number and three groups of five/)).toBeTruthy();
    expect(inputsOf(bridge, 'audit.checkAnchor')).toEqual([]);
  });

  it('that matches says against whom it proves something, and up to when', async () => {
    const at = '2026-11-08T08:41:00.000Z';
    const { drawer } = await check(
      { 'audit.checkAnchor': () => ({ result: 'same', number: 1, at }) },
      printed,
    );
    const found = await within(drawer).findByText(/It matches/);
    expect(found.parentElement?.textContent).toContain('also against people with the key');
  });

  it.each([
    [{ result: 'different', number: 1 } as const, 'wrote them anew'],
    [{ result: 'too-short', number: 9, entries: 1 } as const, 'its end was cut off'],
    [
      { result: 'wrong', number: 9, firstWrong: { number: 2, what: 'missing' } } as const,
      'Entry 2 is missing.',
    ],
  ])('that does not match says what may have happened', async (answer, words) => {
    const { drawer } = await check({ 'audit.checkAnchor': () => answer }, printed);
    const alert = await within(drawer).findByRole('alert');
    expect(alert.textContent).toContain('It does not match.');
    expect(alert.textContent).toContain(words);
  });
});
