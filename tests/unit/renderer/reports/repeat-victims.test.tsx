import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { IncidentListsPage } from '../../../../src/renderer/pages/IncidentListsPage.tsx';
import { ReportsPage } from '../../../../src/renderer/pages/ReportsPage.tsx';
import type { IncidentList } from '../../../../src/shared/domain/incident-list.ts';
import type { IncidentKind } from '../../../../src/shared/domain/incident.ts';
import {
  repeatVictims,
  RepeatVictimsSettings,
} from '../../../../src/shared/domain/repeat-victims.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const year = { from: '2013-04-01', to: '2014-03-31' };
const before = { from: '2012-04-01', to: '2013-03-31' };

const report = (kind: IncidentKind) =>
  repeatVictims(
    kind,
    [
      { number: 1, victims: 41_014 },
      { number: 10, victims: 2 },
    ],
    [{ type: 'Theft', incidents: 41_034, victims: 41_020 }],
    RepeatVictimsSettings.parse({}),
  );

const aList = (number: number, changes: Partial<IncidentList> = {}): IncidentList => ({
  id: uuid(number),
  fileName: `list-${number}.csv`,
  kind: 'crime',
  source: 'Northmere Police',
  importedCount: 41_034,
  heldCount: 3,
  alreadyCount: 0,
  newVictimCount: 41_016,
  importedAt: '2026-11-01T09:00:00Z',
  undoneAt: null,
  ...changes,
});

const showReport = (changes: Answers = {}) =>
  renderPage(<ReportsPage />, {
    'incidents.lists': () => ({ total: 1, rows: [aList(1)] }),
    'reports.repeatVictims': ({ kind, period }) => ({
      period: period ?? year,
      years: [year, before],
      report: report(kind),
    }),
    ...changes,
  });

const rowOf = (table: HTMLElement, name: string): HTMLElement =>
  within(table).getByRole('row', { name: new RegExp(`^${name}`) });

describe('the report of repeat victims', () => {
  it('leads to the import when nothing has been imported', async () => {
    showReport({ 'incidents.lists': () => ({ total: 0, rows: [] }) });
    expect(await screen.findByText(/No incident list has been imported/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import a list' }).getAttribute('href')).toBe(
      '/reports/import',
    );
  });

  it('prints each row with its share, and N/A for what is too small', async () => {
    showReport();
    const table = await screen.findByRole('region', { name: 'Crimes per victim' });
    expect(rowOf(table, '1 ').textContent).toBe('141,014100.00%41,014');
    expect(rowOf(table, '10 ').textContent).toBe('102N/A20');
    expect(rowOf(table, 'Total').textContent).toBe('Total41,01641,034');
  });

  it('says how it is rounded, what is not shown, and that the types add up to more', async () => {
    showReport();
    const card = await screen.findByRole('region', { name: 'Repeat victims' });
    expect(card.textContent).toContain('a half is rounded up');
    expect(card.textContent).toContain('below 0.01% is not shown');
    expect(card.textContent).toContain('counted under each');
    const types = screen.getByRole('region', { name: 'By offence' });
    expect(rowOf(types, 'Added up').textContent).toContain('41,020');
    expect(rowOf(types, 'Victims, each once').textContent).toContain('41,016');
  });

  it('shows the kind of the latest list first, and the other when asked', async () => {
    const shown = showReport({
      'incidents.lists': () => ({ total: 1, rows: [aList(1, { kind: 'asb' })] }),
    });
    await screen.findByRole('region', { name: 'Incidents per victim' });
    await shown.user.click(screen.getByText('Crimes'));
    await screen.findByRole('region', { name: 'Crimes per victim' });
    expect(inputsOf(shown.bridge, 'reports.repeatVictims')).toEqual([
      { kind: 'asb', period: null },
      { kind: 'crime', period: null },
    ]);
  });

  it('asks for another performance year', async () => {
    const shown = showReport();
    await screen.findByRole('region', { name: 'Crimes per victim' });
    await shown.user.click(screen.getByRole('combobox', { name: 'Period' }));
    await shown.user.click(
      await screen.findByRole('option', { name: '1 Apr 2012 to 31 Mar 2013' }),
    );
    await waitFor(() =>
      expect(inputsOf(shown.bridge, 'reports.repeatVictims')).toContainEqual({
        kind: 'crime',
        period: before,
      }),
    );
  });
});

describe('the lists imported', () => {
  const showLists = (changes: Answers = {}) =>
    renderPage(<IncidentListsPage />, {
      'incidents.lists': () => ({
        total: 2,
        rows: [aList(1), aList(2, { undoneAt: '2026-11-02T09:00:00Z' })],
      }),
      'incidents.remove': () => ({ incidents: 41_034, victims: 41_000, keptVictims: 16 }),
      'incidents.restore': () => undefined,
      ...changes,
    });

  it('lead to the rows that were not taken, and one that was undone is not removed', async () => {
    showLists();
    const link = await screen.findByRole('link', { name: /rows not taken from list-1.csv$/ });
    expect(link.getAttribute('href')).toBe(`/reports/lists/${uuid(1)}`);
    expect(screen.getByText('Undone')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove list-2.csv' })).toBeNull();
  });

  it('go to the bin, say what went and what stays, and come back by Undo', async () => {
    const { user, bridge } = showLists();
    await user.click(await screen.findByRole('button', { name: 'Remove list-1.csv' }));
    expect(
      await screen.findByText(
        '41,034 incidents and 41,000 victims are in the bin. 16 victims stay, as other records name them.',
      ),
    ).toBeTruthy();
    expect(inputsOf(bridge, 'incidents.remove')).toEqual([{ listId: uuid(1) }]);
    expect(inputsOf(bridge, 'incidents.restore')).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => {
      expect(inputsOf(bridge, 'incidents.restore')).toEqual([{ listId: uuid(1) }]);
    });
  });

  it('cannot be removed two at a time', async () => {
    const removal = Promise.withResolvers<{
      incidents: number;
      victims: number;
      keptVictims: number;
    }>();
    const { user, bridge } = showLists({
      'incidents.lists': () => ({ total: 2, rows: [aList(1), aList(2)] }),
      'incidents.remove': () => removal.promise,
    });
    await user.click(await screen.findByRole('button', { name: 'Remove list-1.csv' }));
    const other = screen.getByRole('button', { name: 'Remove list-2.csv' });
    expect(other).toHaveProperty('disabled', true);
    expect(inputsOf(bridge, 'incidents.remove')).toHaveLength(1);
    removal.resolve({ incidents: 3, victims: 1, keptVictims: 0 });
    await waitFor(() => expect(other).toHaveProperty('disabled', false));
  });
});
