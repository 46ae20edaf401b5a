import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CaseFiles } from '../../../../src/renderer/features/attachments/CaseFiles.tsx';
import type { Attachment } from '../../../../src/shared/domain/attachments/attachment.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';

const caseId = uuid(1);
const attachmentId = uuid(2);

const report: Attachment = {
  id: attachmentId,
  fileName: 'Report.pdf',
  type: 'pdf',
  bytes: 1_500_000,
  note: 'From the GP',
  addedBy: 'Karen Hill',
  addedAt: '2026-11-02T09:00:00Z',
};

const show = (changes: Answers = {}, holdsAddressKey = true) =>
  renderPage(<CaseFiles caseId={caseId} />, {
    'attachments.ofCase': () => [report],
    'attachments.add': () => ({ attachmentId }),
    'attachments.export': () => ({ saved: true }),
    'attachments.saveNote': () => {},
    'attachments.remove': () => {},
    'attachments.restore': () => {},
    'store.status': () => openedBy({ holdsAddressKey }),
    ...changes,
  });

const saveCopy = { name: 'Save a copy of Report.pdf' };
const addFile = { name: 'Add a file' };

describe('the files of a case', () => {
  it('are told with what they are, how large, and who added them when', async () => {
    show();
    const row = await screen.findByRole('listitem');
    expect(row.textContent).toContain('PDF, 1.4 MB, added by Karen Hill');
    expect(within(row).getByText('From the GP')).toBeTruthy();
  });

  it('are saved as a copy, of which the person is warned, or not at all', async () => {
    const answers = [{ saved: false }, { saved: true }];
    const { user, bridge } = show({
      'attachments.export': () => answers.shift() ?? { saved: false },
    });
    await user.click(await screen.findByRole('button', saveCopy));
    await waitFor(() => expect(answers).toHaveLength(1));
    expect(screen.queryByText('Copy saved')).toBeNull();
    await user.click(await screen.findByRole('button', saveCopy));
    await screen.findByText('Copy saved');
    expect(screen.getByText(/not encrypted/)).toBeTruthy();
    expect(inputsOf(bridge, 'attachments.export')).toEqual([{ attachmentId }, { attachmentId }]);
  });

  it('are added with a note; cancelling the choice keeps what was typed', async () => {
    const answers = [null, { attachmentId }];
    const { user, bridge } = show({ 'attachments.add': () => answers.shift() ?? null });
    await user.click(await screen.findByRole('button', addFile));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Note'), 'From school');
    await user.click(within(dialog).getByRole('button', { name: 'Choose the file…' }));
    await waitFor(() => expect(answers).toHaveLength(1));
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Note').value).toBe('From school');
    await user.click(within(dialog).getByRole('button', { name: 'Choose the file…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const asked = { caseId, note: 'From school' };
    expect(inputsOf(bridge, 'attachments.add')).toEqual([asked, asked]);
  });

  it('say in the form why one is refused, and what to do', async () => {
    const why = 'This document has a password. Save a copy of it without one.';
    const { user } = show({
      'attachments.add': () => {
        throw new AppError('invalid-input', why);
      },
    });
    await user.click(await screen.findByRole('button', addFile));
    await user.click(await screen.findByRole('button', { name: 'Choose the file…' }));
    expect((await screen.findByRole('alert')).textContent).toBe(why);
  });

  it('have their notes changed, to nothing too', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Edit note on Report.pdf' }));
    const dialog = await screen.findByRole('dialog', { name: 'Note on Report.pdf' });
    await user.clear(within(dialog).getByLabelText('Note'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(bridge, 'attachments.saveNote')).toEqual([{ attachmentId, note: '' }]);
  });

  it('are removed, and put back by Undo', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Remove Report.pdf' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(inputsOf(bridge, 'attachments.remove')).toEqual([{ attachmentId }]);
    await waitFor(() =>
      expect(inputsOf(bridge, 'attachments.restore')).toEqual([{ attachmentId }]),
    );
  });

  it('are listed for whoever does not hold the key, who is told why none can be opened', async () => {
    show({}, false);
    expect(await screen.findByText(/sealed with the key to addresses/)).toBeTruthy();
    expect(await screen.findByText('Report.pdf')).toBeTruthy();
    expect(screen.queryByRole('button', saveCopy)).toBeNull();
    expect(screen.queryByRole('button', addFile)).toBeNull();
  });

  it('say when there are none, and when they cannot be read', async () => {
    let isBroken = true;
    const { user } = show({
      'attachments.ofCase': () => {
        if (isBroken) throw new AppError('not-found', 'This case is not in the store.');
        return [];
      },
    });
    expect(await screen.findByText('This case is not in the store.')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/No files are kept with this case/)).toBeTruthy();
  });
});
