import { screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ReasonModal } from '../../../../src/renderer/components/ReasonModal.tsx';
import { NewMeeting } from '../../../../src/renderer/features/meetings/NewMeeting.tsx';
import { ActionsPage } from '../../../../src/renderer/pages/ActionsPage.tsx';
import { ReferralPage } from '../../../../src/renderer/pages/ReferralPage.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { anAction } from '../actions/actions.ts';
import { aForum, aReferral } from '../referrals/referrals.ts';

/** A page over a main that keeps drafts. */
function show(page: ReactElement, answers: Answers, at = '/', path = at) {
  const kept = new Map<string, unknown>();
  const shown = renderPage(
    page,
    {
      'drafts.get': ({ place }) =>
        kept.has(place)
          ? { content: JSON.stringify(kept.get(place)), typedAt: '2020-11-09T11:08:00.000Z' }
          : null,
      'drafts.save': ({ place, content }) => void kept.set(place, JSON.parse(content)),
      'drafts.discard': ({ place }) => void kept.delete(place),
      ...answers,
    },
    { at, path },
  );
  return { ...shown, kept };
}

describe('a reason', () => {
  function Question({ isRefused }: { readonly isRefused: boolean }): ReactElement {
    const [isOpen, setOpen] = useState(true);
    if (!isOpen) return <button onClick={() => setOpen(true)}>Ask again</button>;
    return (
      <ReasonModal
        title="Withdraw"
        confirmLabel="Withdraw it"
        place="referral/1/withdraw"
        onConfirm={() => setOpen(isRefused)}
        onClose={() => setOpen(false)}
      />
    );
  }
  const ask = async ({ isRefused = false } = {}) => {
    const page = show(<Question isRefused={isRefused} />, {});
    await page.user.type(await screen.findByLabelText('Reason'), 'Taken back');
    await waitFor(() => expect(page.kept.get('referral/1/withdraw')).toBe('Taken back'));
    return page;
  };

  it('is given back when the question was put away', async () => {
    const { user } = await ask();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'Taken back'),
    );
  });

  it('is gone when it was sent, and when it was cancelled', async () => {
    const { user, kept } = await ask();
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    await waitFor(() => expect(kept.size).toBe(0));
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await user.type(screen.getByLabelText('Reason'), 'Once more');
    await waitFor(() => expect(kept.size).toBe(1));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('stays when it was refused', async () => {
    const { user, kept } = await ask({ isRefused: true });
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    await user.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Ask again' });
    expect(kept.get('referral/1/withdraw')).toBe('Taken back');
  });
});

describe('the reason of a decision', () => {
  const answers: Answers = {
    'referrals.get': ({ id }) => aReferral(1, { id }),
    'referrals.list': () => ({ total: 0, rows: [] }),
    'forum.get': aForum,
  };
  const place = `referral/${uuid(1)}/decision`;
  const showReferral = (changes: Answers) =>
    show(<ReferralPage />, { ...answers, ...changes }, `/referrals/${uuid(1)}`, '/referrals/:id');

  it('is kept with what it decides, and only what was typed of it', async () => {
    const { user, kept } = showReferral({});
    const field = await screen.findByRole('textbox', { name: 'Reason' });
    await user.type(field, '!');
    await waitFor(() =>
      expect(kept.get(place)).toEqual({
        choice: 'accept',
        typed: { accept: expect.stringMatching(/^Visible high risk.*!$/) },
      }),
    );
  });

  it('is gone once it was decided', async () => {
    const { user, kept } = showReferral({ 'referrals.accept': () => undefined });
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), '!');
    await waitFor(() => expect(kept.has(place)).toBe(true));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(kept.has(place)).toBe(false));
  });

  it('stays when the decision was refused', async () => {
    const { user, kept, bridge } = showReferral({
      'referrals.accept': () => {
        throw new AppError('conflict', 'Decided already.');
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), '!');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.calls.map(({ name }) => name)).toContain('referrals.accept'));
    await waitFor(() => expect(kept.has(place)).toBe(true));
  });
});

describe('a new meeting', () => {
  it('is kept while it is planned, with a date that is missing', async () => {
    const { user, kept } = show(<NewMeeting />, {
      'meetings.list': () => ({ total: 0, rows: [] }),
    });
    await user.type(await screen.findByLabelText('Place'), 'Guildhall');
    await waitFor(() =>
      expect(kept.get('meeting/new')).toMatchObject({ heldOn: null, place: 'Guildhall' }),
    );
    await user.clear(screen.getByLabelText('Place'));
    await waitFor(() => expect(kept.size).toBe(0));
  });
});

describe('the note of an action', () => {
  it('is kept with where the action stands', async () => {
    const action = anAction(1, 0);
    const { user, kept } = show(<ActionsPage />, {
      'actions.list': () => ({ total: 1, rows: [action] }),
      'agencies.list': () => [],
    });
    await user.click(await screen.findByRole('button', { name: 'Task 1' }));
    await user.click(await screen.findByLabelText(/^Not possible/));
    await user.type(screen.getByLabelText('Reason'), 'He moved away');
    await waitFor(() =>
      expect(kept.get(`action/${action.id}/status`)).toMatchObject({
        status: 'not-possible',
        note: 'He moved away',
      }),
    );
  });
});
