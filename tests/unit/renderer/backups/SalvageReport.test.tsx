import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SalvageReport } from '../../../../src/renderer/features/backups/SalvageReport.tsx';
import { renderPage } from '../../../support/render-page.tsx';

const report = (tables: Parameters<typeof SalvageReport>[0]['salvaged']['tables']): void => {
  renderPage(<SalvageReport salvaged={{ name: 'North saved.casetable', tables }} />, {});
};

it('tells by table what is lost, and what was left out because of it', async () => {
  report([
    { table: 'meetings', read: 3, lost: 2, leftOut: 0 },
    { table: 'hearings', read: 40, lost: 0, leftOut: 16 },
    { table: 'information', read: 1, lost: null, leftOut: 7 },
    { table: 'persons', read: 120, lost: 0, leftOut: 0 },
  ]);
  await screen.findByText('164 rows saved as North saved.casetable.');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Meetings: 3 rows saved, 2 lost',
    'Hearings: 40 rows saved, 16 left out because what they belong to is lost',
    'Information from agencies: 1 row saved, nobody knows how many are lost, 7 left out because what they belong to is lost',
  ]);
});

it('says that nothing is missing where nothing is', async () => {
  report([{ table: 'persons', read: 120, lost: 0, leftOut: 0 }]);
  await screen.findByText('120 rows saved as North saved.casetable. Nothing is missing.');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});
