import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { JoinButton } from '../../../../src/renderer/features/matching/JoinButton.tsx';
import { JoinCase } from '../../../../src/renderer/features/matching/JoinCase.tsx';
import type { CaseSummary } from '../../../../src/shared/ipc/contract/cases.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aCaseRecord } from '../cases/case-record.ts';
import { aPartingPreview, aPreviewedCase } from './matches.ts';

const record = aCaseRecord();

const aRow = (id: string, number: string): CaseSummary => ({
  id,
  number,
  victim: record.victim,
  perpetrator: record.perpetrator,
  referralCount: 2,
  lastReferredOn: '2026-01-06',
  hearingCount: 1,
  lastHeardOn: '2026-01-20',
  openActionCount: 0,
});

const rows = [aRow(record.id, record.number), aRow(uuid(2), 'M-0012'), aRow(uuid(3), 'M-0013')];

const preview = aPartingPreview({
  people: [],
  cases: [
    aPreviewedCase({ caseId: uuid(2), number: 'M-0012', standsFor: ['M-0287'] }),
    aPreviewedCase({ caseId: uuid(4), number: 'M-0004', isChanged: false }),
    aPreviewedCase({ caseId: uuid(5), number: 'M-0005', isChanged: false }),
  ],
  repeats: [
    {
      referralId: uuid(21),
      receivedOn: '2026-10-20',
      caseNumber: 'M-0012',
      before: 'first',
      after: 'repeat',
    },
  ],
});

const show = (changes: Answers = {}, viewer = {}) =>
  renderPage(
    <JoinButton
      label="Join with another case…"
      call="matching.joinCases"
      renderWindow={(onClose) => <JoinCase record={record} onClose={onClose} />}
    />,
    {
      'cases.list': () => ({ total: rows.length, rows }),
      'matching.previewJoinCases': () => preview,
      'matching.joinCases': () => ({ decisionIds: [uuid(71), uuid(72)] }),
      'matching.undo': () => {},
      ...changes,
    },
    { viewer },
  );

async function open({ user }: ReturnType<typeof show>): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Join with another case…' }));
  return screen.findByRole('dialog', { name: 'Join M-0287 with another case' });
}

describe('joining a case with another', () => {
  it('offers others of the victim’s name, shows what would be one, and undoes both decisions at once', async () => {
    const page = show();
    const { user, bridge } = page;
    const dialog = within(await open(page));
    await user.click(
      await dialog.findByRole('radio', { name: /^M-0012, Olivia Bayley and Craig/ }),
    );
    expect(dialog.getAllByRole('radio')).toHaveLength(2);
    expect(inputsOf(bridge, 'cases.list')).toMatchObject([{ search: 'Bayley' }]);
    const told = await dialog.findByRole('region', { name: 'What would come of it' });
    expect(told.textContent).toContain('stands for M-0287 too');
    expect(told.textContent).toContain('M-0004 and M-0005 stay as they are.');
    expect(told.textContent).toContain(
      'The referral of 20 Oct 2026, under M-0012, would be: Repeat. Now it is: New.',
    );
    expect(inputsOf(bridge, 'matching.joinCases')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Join them' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.joinCases')).toEqual([
        { caseId: record.id, otherId: uuid(2) },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(71), uuid(72)] }]),
    );
  });

  it('says why two cases cannot be one, and does not join them', async () => {
    const words = 'In M-0012 the roles are reversed.';
    const page = show({
      'matching.previewJoinCases': ({ otherId }) => {
        if (otherId === uuid(2)) throw new AppError('conflict', words);
        return preview;
      },
    });
    const dialog = within(await open(page));
    const join = dialog.getByRole('button', { name: 'Join them' });
    expect(join).toHaveProperty('disabled', true);
    // Another that was shown before says nothing of this one.
    await page.user.click(await dialog.findByRole('radio', { name: /^M-0013/ }));
    await waitFor(() => expect(join).toHaveProperty('disabled', false));
    await page.user.click(dialog.getByRole('radio', { name: /^M-0012/ }));
    expect((await dialog.findByRole('alert')).textContent).toBe(words);
    expect(dialog.queryByRole('region', { name: 'What would come of it' })).toBeNull();
    expect(join).toHaveProperty('disabled', true);
  });

  it('finds a case by its number, and says where there is none', async () => {
    const page = show({
      'cases.list': ({ search }) => ({
        total: 1,
        rows: search === 'M-13' ? rows.slice(2) : rows.slice(0, 1),
      }),
    });
    const dialog = within(await open(page));
    expect(await dialog.findByText('No other case like this in the store.')).toBeTruthy();
    const field = dialog.getByRole('textbox', { name: 'Number or name of the other case' });
    expect(document.activeElement).toBe(field);
    await page.user.clear(field);
    await page.user.type(field, 'M-13');
    expect(await dialog.findByRole('radio', { name: /^M-0013/ })).toBeTruthy();
  });

  it('works by keyboard, closes by Escape with the focus back, and leaves axe nothing to say', async () => {
    const page = show();
    const dialog = await open(page);
    await within(dialog).findAllByRole('radio');
    await page.user.keyboard('{Tab}{ }');
    await within(dialog).findByRole('region', { name: 'What would come of it' });
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const button = screen.getByRole('button', { name: 'Join with another case…' });
    expect(document.activeElement).toBe(button);
    expect(inputsOf(page.bridge, 'matching.joinCases')).toEqual([]);
  });

  it('is not offered to a chair', () => {
    show({}, { role: 'chair' });
    expect(screen.queryByRole('button', { name: 'Join with another case…' })).toBeNull();
  });
});
