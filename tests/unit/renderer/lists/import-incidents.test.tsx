import { screen, waitFor } from '@testing-library/react';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ImportIncidentsPage } from '../../../../src/renderer/pages/ImportIncidentsPage.tsx';
import type {
  IncidentCheck,
  IncidentHeadings,
} from '../../../../src/shared/domain/incident-list.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const listId = uuid(1);

const headings: IncidentHeadings = {
  headings: ['Crime Ref', 'Date', 'Offence', 'Surname', 'Beat'],
  sampleRows: [['C1', '2013-04-01', 'Theft', 'Reed', 'N4']],
  rowCount: 12,
  mapping: { reference: 0, occurredOn: 1, classification: 2, surname: 3 },
  isRemembered: false,
  guessed: { kind: 'crime', source: '' },
  sources: ['Northmere Police', 'The Housing Trust'],
};

const check: IncidentCheck = {
  rowCount: 12,
  goodCount: 9,
  problemCount: 2,
  alreadyCount: 1,
  problemKinds: [{ field: 'surname', heading: 'Surname', message: 'No surname', count: 2 }],
};

const counts = { importedCount: 9, heldCount: 2, alreadyCount: 1, newVictimCount: 7 };

const show = (changes: Answers = {}) =>
  renderPage(<ImportIncidentsPage />, {
    'incidents.choose': () => ({ listId, fileName: 'october.csv' }),
    'incidents.read': () => headings,
    'incidents.check': () => check,
    'incidents.rows': () => ({
      total: 1,
      rows: [
        {
          rowNumber: 4,
          values: { reference: 'C3' },
          problems: [{ field: 'surname', heading: 'Surname', message: 'No surname' }],
        },
      ],
    }),
    'incidents.import': () => counts,
    'incidents.cancel': () => undefined,
    ...changes,
  });

type Shown = ReturnType<typeof show>;

async function choose({ user }: Shown): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }));
  await screen.findByText(/12 rows, 5 columns/);
}

async function checkAs(shown: Shown, sender: string): Promise<void> {
  await choose(shown);
  await shown.user.type(screen.getByRole('combobox', { name: 'Sent by' }), sender);
  await shown.user.click(screen.getByRole('button', { name: 'Check 12 rows' }));
}

describe('the import of incidents', () => {
  it('asks who sent the list before it checks anything', async () => {
    const shown = show();
    await choose(shown);
    expect(screen.getByText('Say who sent this list')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check 12 rows' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Not taken in, they stay in the file: Beat')).toBeTruthy();
  });

  it('goes from the file to the report and says what happened', async () => {
    const shown = show();
    await choose(shown);
    await shown.user.click(screen.getByRole('radio', { name: 'ASB incidents' }));
    await shown.user.type(screen.getByRole('combobox', { name: 'Sent by' }), 'Police');
    await shown.user.click(screen.getByRole('button', { name: 'Check 12 rows' }));
    expect(
      await screen.findByText(
        '2 rows with problems are kept with the list and counted nowhere. 1 row already here, skipped.',
      ),
    ).toBeTruthy();
    await shown.user.click(screen.getByRole('button', { name: 'Import 9 incidents' }));
    expect(await screen.findByText('9 incidents imported')).toBeTruthy();
    expect(screen.getByText('7 victims new to the store.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Go to the report' });
    expect(link.getAttribute('href')).toBe('/reports');
    expect(inputsOf(shown.bridge, 'incidents.check')).toEqual([
      { listId, mapping: headings.mapping, kind: 'asb', source: 'Police' },
    ]);
  });

  it('proposes the sender of the last list', async () => {
    const guessed = { kind: 'asb', source: 'Northmere Police' } as const;
    const shown = show({ 'incidents.read': () => ({ ...headings, guessed }) });
    await choose(shown);
    expect(screen.getByRole('combobox', { name: 'Sent by' })).toHaveProperty(
      'value',
      'Northmere Police',
    );
    expect(screen.getByRole('radio', { name: 'ASB incidents' })).toHaveProperty('checked', true);
  });

  it('counts the rows on their way, and says when Cancel has taken them back', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const shown = show({
      'incidents.import': () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    });
    await checkAs(shown, 'Police');
    await shown.user.click(await screen.findByRole('button', { name: 'Import 9 incidents' }));
    await screen.findByText('Importing the list');
    act(() =>
      shown.bridge.emit('lists.progress', { listId, stage: 'importing', done: 3, total: 11 }),
    );
    expect(screen.getByText('3 of 11 rows')).toBeTruthy();
    await shown.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(inputsOf(shown.bridge, 'incidents.cancel')).toEqual([{ listId }]));
    // Until main says so, nothing is known of what has become of the rows.
    expect(screen.getByText('Importing the list')).toBeTruthy();
    act(() => refuse(new AppError('cancelled', 'Stopped')));
    expect(
      await screen.findByText('Import stopped. Nothing of the list was taken in.'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy();
  });

  it('says that the list is in when Cancel came too late', async () => {
    let answer: (result: typeof counts) => void = () => undefined;
    const shown = show({
      'incidents.import': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await checkAs(shown, 'Police');
    await shown.user.click(await screen.findByRole('button', { name: 'Import 9 incidents' }));
    await shown.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    act(() => answer(counts));
    expect(await screen.findByText('9 incidents imported')).toBeTruthy();
    expect(screen.queryByText(/Import stopped/)).toBeNull();
  });
});
