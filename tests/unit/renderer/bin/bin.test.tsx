import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BinPage } from '../../../../src/renderer/pages/BinPage.tsx';
import type { BinEntry } from '../../../../src/shared/domain/bin.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const anEntry = (changes: Partial<BinEntry>): BinEntry => ({
  kind: 'risk',
  id: uuid(1),
  removedAt: '2026-11-09T09:00:00.000Z',
  text: 'He knows where she works',
  caseNumber: 'M-0001',
  meetingId: uuid(2),
  meetingOn: '2026-11-12',
  referralId: uuid(3),
  isFinal: false,
  ...changes,
});

const risk = anEntry({});
const none = { caseNumber: '', meetingId: null, meetingOn: null, referralId: null };
const incidents = anEntry({
  ...none,
  kind: 'incident-list',
  id: uuid(4),
  text: 'crimes.csv from Northmere Police',
});

const file = anEntry({
  ...none,
  kind: 'attachment',
  id: uuid(5),
  text: 'report.pdf',
  caseNumber: 'M-0001',
});
const flag = anEntry({ ...none, kind: 'entry', id: uuid(6), text: 'Flag: MAPPA' });

const show = (changes: Answers = {}, role: 'coordinator' | 'chair' = 'coordinator') =>
  renderPage(
    <BinPage />,
    {
      'bin.list': ({ kind }) => {
        const rows = [incidents, risk, file, flag].filter(
          (row) => kind === null || row.kind === kind,
        );
        return { total: rows.length, rows };
      },
      'risks.restore': () => undefined,
      'incidents.restore': () => undefined,
      'attachments.restore': () => undefined,
      'entries.restore': () => undefined,
      ...changes,
    },
    { viewer: { role } },
  );

const putBackList = { name: 'Put back: List of incidents crimes.csv from Northmere Police' };

describe('the bin', () => {
  it('puts a list of incidents back, and says so when that is refused', async () => {
    const sentence = '4 incidents of this list are in the store again.';
    const { user, bridge } = show({
      'incidents.restore': () => {
        throw new AppError('conflict', sentence);
      },
    });
    await user.click(await screen.findByRole('button', putBackList));
    expect(inputsOf(bridge, 'incidents.restore')).toEqual([{ listId: uuid(4) }]);
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('shows the lists of incidents alone when asked to', async () => {
    const { user } = show();
    await screen.findByText('He knows where she works');
    await user.click(screen.getByRole('radio', { name: 'List of incidents' }));
    await waitFor(() => expect(screen.queryByText('He knows where she works')).toBeNull());
    const row = screen.getByRole('row', { name: /^List of incidents/ });
    expect(within(row).getByText('crimes.csv from Northmere Police')).toBeTruthy();
  });

  it('puts files and entries back, each by what it is', async () => {
    const { user, bridge } = show({}, 'chair');
    const putBack = (what: string) => screen.findByRole('button', { name: `Put back: ${what}` });
    await user.click(await putBack('File report.pdf, M-0001'));
    expect(inputsOf(bridge, 'attachments.restore')).toEqual([{ attachmentId: uuid(5) }]);
    await user.click(await putBack('Entry Flag: MAPPA'));
    expect(inputsOf(bridge, 'entries.restore')).toEqual([{ entryId: uuid(6) }]);
  });

  it('offers a chair what a chair may put back', async () => {
    const { user, bridge } = show({}, 'chair');
    await user.click(await screen.findByRole('button', { name: 'Put back: Risk M-0001' }));
    expect(inputsOf(bridge, 'risks.restore')).toEqual([{ riskId: uuid(1) }]);
    expect(screen.queryByRole('button', putBackList)).toBeNull();
  });
});
