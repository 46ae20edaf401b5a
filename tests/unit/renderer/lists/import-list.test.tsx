import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ImportListPage } from '../../../../src/renderer/pages/ImportListPage.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aCheck, aListRow, someHeadings } from './lists.ts';
import { uuid } from '../../../support/uuid.ts';

const listId = uuid(1);
const wrongDate = aCheck().problemKinds[0];
if (wrongDate === undefined) throw new Error('The check has no problem');
const { count: _count, ...problem } = wrongDate;

const show = (changes: Answers = {}) =>
  renderPage(<ImportListPage />, {
    'lists.choose': () => ({ listId, fileName: 'october.csv' }),
    'lists.read': () => someHeadings(),
    'lists.check': () => aCheck(),
    'lists.rows': ({ kind }) => ({
      total: kind === 'problem' ? 3 : 85,
      rows: [kind === 'problem' ? aListRow(6, { problems: [problem] }) : aListRow(2)],
    }),
    'lists.import': () => ({ imported: 85, held: 3, already: 0 }),
    'lists.cancel': () => undefined,
    ...changes,
  });

type Shown = ReturnType<typeof show>;

async function choose({ user }: Shown): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }));
}

async function check(shown: Shown): Promise<void> {
  await choose(shown);
  await shown.user.click(await screen.findByRole('button', { name: 'Check 88 rows' }));
}

describe('the import of a list', () => {
  it('goes from the file to the referrals and says what happened', async () => {
    const shown = show();
    await check(shown);
    await shown.user.click(await screen.findByRole('button', { name: 'Import 85 referrals' }));
    expect(await screen.findByText('85 referrals imported')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mend 3 rows' }).getAttribute('href')).toBe(
      '/referrals/held',
    );
    expect(screen.getByRole('link', { name: 'Go to the referrals' })).toBeTruthy();
    expect(inputsOf(shown.bridge, 'lists.check')).toEqual([
      { listId, mapping: someHeadings().mapping },
    ]);
  });

  it('stays where it is when nobody chooses a file', async () => {
    const shown = show({ 'lists.choose': () => null });
    await choose(shown);
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy();
    expect(inputsOf(shown.bridge, 'lists.read')).toEqual([]);
  });

  it('says why a file cannot be read, and lets another be chosen', async () => {
    const shown = show({
      'lists.read': () => {
        throw new AppError('unreadable-list', 'The file has no headings in its first row.');
      },
    });
    await choose(shown);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The file has no headings in its first row.',
    );
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy();
  });

  it('counts what is read, and stops at Cancel without a word', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const shown = show({
      'lists.read': () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
      'lists.cancel': () => refuse(new AppError('cancelled', 'Stopped')),
    });
    await choose(shown);
    await screen.findByText('Reading the file');
    act(() =>
      shown.bridge.emit('lists.progress', { listId, stage: 'reading', done: 61, total: 100 }),
    );
    expect(screen.getByText('61 %')).toBeTruthy();
    await shown.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Choose a file…' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(inputsOf(shown.bridge, 'lists.cancel')).toEqual([{ listId }]);
  });

  it('counts the rows that are checked', async () => {
    const shown = show({ 'lists.check': () => new Promise(() => undefined) });
    await check(shown);
    act(() =>
      shown.bridge.emit('lists.progress', { listId, stage: 'checking', done: 40, total: 88 }),
    );
    expect(screen.getByText('40 of 88 rows')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('45');
  });
});

describe('the match of columns', () => {
  it('says whether it is guessed or remembered, and what is kept', async () => {
    const shown = show({ 'lists.read': () => someHeadings({ isRemembered: true }) });
    await choose(shown);
    expect(await screen.findByText(/Matched as you did last time/)).toBeTruthy();
    expect(screen.getByText(/Kept with the referral as they are: Worker notes/)).toBeTruthy();
    expect(screen.getByText('Smythe')).toBeTruthy();
  });

  it('waits for a column of each required field', async () => {
    const { victimDob: _, ...mapping } = someHeadings().mapping;
    const shown = show({ 'lists.read': () => someHeadings({ mapping }) });
    await choose(shown);
    expect(await screen.findByText(/Choose a column for Victim date of birth/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check 88 rows' })).toHaveProperty('disabled', true);
    await shown.user.click(
      screen.getByRole('combobox', { name: 'Column for Victim date of birth' }),
    );
    await shown.user.click(await screen.findByRole('option', { name: 'Victim DOB' }));
    await shown.user.click(screen.getByRole('button', { name: 'Check 88 rows' }));
    await waitFor(() =>
      expect(inputsOf(shown.bridge, 'lists.check')).toEqual([
        { listId, mapping: { ...mapping, victimDob: 4 } },
      ]),
    );
  });

  it('keeps addresses out of sight until asked', async () => {
    const headings = ['Address', ...someHeadings().headings];
    const shown = show({
      'lists.read': () =>
        someHeadings({
          headings,
          mapping: { victimAddress: 0 },
          sampleRows: [['42 Newark Road'], ['1 Mill Lane']],
        }),
    });
    await choose(shown);
    const button = await screen.findByRole('button', { name: 'Show samples for Victim address' });
    expect(screen.queryByText(/42 Newark Road/)).toBeNull();
    await shown.user.click(button);
    expect(screen.getByText('42 Newark Road · 1 Mill Lane')).toBeTruthy();
  });
});

describe('a checked list', () => {
  it('names each problem by row and column, beside what the cell says', async () => {
    const shown = show();
    await check(shown);
    const cell = await screen.findByText('31/02/1990');
    const row = cell.closest('tr');
    if (row === null) throw new Error('The cell stands in no row');
    expect(within(row).getByText('6')).toBeTruthy();
    expect(within(row).getByText('Victim DOB')).toBeTruthy();
    expect(within(row).getByText(/not a day in the calendar/)).toBeTruthy();
    expect(screen.getByText('3 rows with problems are kept in Rows to mend.')).toBeTruthy();
  });

  it('asks main for the rows of each kind, page by page', async () => {
    const shown = show();
    await check(shown);
    await shown.user.click(await screen.findByRole('tab', { name: /Ready to import\s*85/ }));
    await screen.findByText('1 to 50 of 85');
    await shown.user.click(screen.getByRole('button', { name: 'Later rows' }));
    await screen.findByText('51 to 85 of 85');
    expect(inputsOf(shown.bridge, 'lists.rows')).toContainEqual({
      listId,
      kind: 'good',
      offset: 50,
      limit: 50,
    });
  });

  it('leads back to its columns as they were matched', async () => {
    const shown = show();
    await check(shown);
    await shown.user.click(await screen.findByRole('button', { name: 'Back to the columns' }));
    expect(screen.getByRole('combobox', { name: 'Column for Reference' })).toHaveProperty(
      'value',
      'Ref',
    );
  });

  it('keeps its place when the import fails', async () => {
    const shown = show({
      'lists.import': () => {
        throw new AppError('disk-full', 'The disk is full.');
      },
    });
    await check(shown);
    await shown.user.click(await screen.findByRole('button', { name: 'Import 85 referrals' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
    expect(screen.getByRole('button', { name: 'Import 85 referrals' })).toBeTruthy();
  });

  it('that is here already has nothing to import', async () => {
    const shown = show({
      'lists.check': () => aCheck({ goodCount: 0, problemCount: 0, alreadyCount: 88 }),
    });
    await check(shown);
    expect(
      await screen.findByText('Nothing to import: 88 rows are already in the store.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });
});
