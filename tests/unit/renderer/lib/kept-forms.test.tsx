import { cleanup, screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ReasonModal } from '../../../../src/renderer/components/ReasonModal.tsx';
import { CloseCaseModal } from '../../../../src/renderer/features/cases/CloseCaseModal.tsx';
import { IncompleteActions } from '../../../../src/renderer/features/hearings/IncompleteActions.tsx';
import { NewMeeting } from '../../../../src/renderer/features/meetings/NewMeeting.tsx';
import { ActionsPage } from '../../../../src/renderer/pages/ActionsPage.tsx';
import { ReferralPage } from '../../../../src/renderer/pages/ReferralPage.tsx';
import { WorkPage } from '../../../../src/renderer/pages/WorkPage.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { anEarlierAction } from '../../../support/minutes-fixture.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { anAction } from '../actions/actions.ts';
import { aForum, aReferral } from '../referrals/referrals.ts';
import { housingId, someWork } from '../research/work.ts';

type Shown = Parameters<typeof renderPage>[2] & {
  /** What was typed earlier, by its place. */
  readonly before?: Readonly<Record<string, unknown>>;
};

/** A page over a main that keeps drafts. */
function show(
  page: ReactElement,
  answers: Answers,
  { at = '/', path = at, viewer = {}, before = {} }: Shown = {},
) {
  const kept = new Map<string, unknown>(Object.entries(before));
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
    { at, path, viewer },
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
    show(
      <ReferralPage />,
      { ...answers, ...changes },
      { at: `/referrals/${uuid(1)}`, path: '/referrals/:id' },
    );

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

describe('what an agency reports of its action', () => {
  const viewer = { role: 'representative', agencyId: housingId } as const;
  const place = `action/${uuid(1)}/status`;
  const showReport = ({ before = {}, isRefused = false } = {}) => {
    let action = anAction(1, 0, { agencyId: housingId });
    return show(
      <WorkPage />,
      {
        'work.get': () => someWork([]),
        'actions.list': () => ({ total: 1, rows: [action] }),
        'actions.setStatus': ({ status, note }) => {
          if (isRefused) throw new AppError('locked', '');
          action = { ...action, status, statusNote: note };
        },
      },
      { viewer, before },
    );
  };
  const words = (): Promise<HTMLInputElement> => screen.findByLabelText(/In a few words/);

  it('is kept as it is typed, and given back', async () => {
    const { user, kept } = showReport();
    await user.click(await screen.findByRole('radio', { name: 'In hand' }));
    await user.type(await words(), 'Locksmith called');
    await waitFor(() =>
      expect(kept.get(place)).toMatchObject({ status: 'open', note: 'Locksmith called' }),
    );
    cleanup();
    showReport({ before: Object.fromEntries(kept) });
    const field = await words();
    await waitFor(() => expect(field.value).toBe('Locksmith called'));
    expect(screen.getByText(/^Given back from/)).toBeDefined();
    expect(screen.getByRole('button', { name: /Report in hand/ })).toBeDefined();
  });

  it('is gone once it was reported, and what is typed after that is kept', async () => {
    const { user, kept } = showReport();
    await user.click(await screen.findByRole('radio', { name: 'In hand' }));
    await user.type(await words(), 'Locksmith called ');
    await waitFor(() => expect(kept.has(place)).toBe(true));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(kept.has(place)).toBe(false));
    await user.type(await words(), ', again');
    await waitFor(() => expect(kept.get(place)).toMatchObject({ note: 'Locksmith called, again' }));
  });

  it('is gone when it was cancelled, and stays when it was refused', async () => {
    const { user, kept, bridge } = showReport({ isRefused: true });
    await user.type(await words(), 'Fitted{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.calls.map(({ name }) => name)).toContain('actions.setStatus'),
    );
    await waitFor(() => expect(kept.has(place)).toBe(true));
    await user.click(screen.getByRole('button', { name: /Cancel/ }));
    await waitFor(() => expect(kept.has(place)).toBe(false));
  });
});

describe('to whom a case is being closed, and why', () => {
  const place = `case/${uuid(1)}/close`;
  const readers = [
    { userId: uuid(21), name: 'Karen Hill', role: 'chair', agencyName: '', closure: null },
  ] as const;
  const showDialog = (before: Readonly<Record<string, unknown>> = {}) =>
    show(
      <CloseCaseModal caseId={uuid(1)} readers={readers} onClose={() => {}} />,
      { 'cases.close': () => {} },
      { before },
    );

  it('is kept as it is typed, and gone once it was sent', async () => {
    const { user, kept } = showDialog();
    await user.click(await screen.findByLabelText('Karen Hill, chair'));
    await user.type(screen.getByLabelText('In a few words'), 'her sister');
    await waitFor(() =>
      expect(kept.get(place)).toEqual({
        userIds: [uuid(21)],
        reason: 'Conflict of interest',
        words: 'her sister',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Close to 1 person' }));
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('is given back, without whoever is no reader any more, and can be discarded', async () => {
    const typed = { userIds: [uuid(21), uuid(22)], reason: 'Staff case', words: 'our own' };
    const { user, kept } = showDialog({ [place]: typed });
    await screen.findByRole('button', { name: 'Close to 1 person' });
    expect(screen.getByLabelText('In a few words')).toHaveProperty('value', 'our own');
    expect(screen.getByRole('radio', { name: 'Staff case' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(kept.size).toBe(0));
    expect(screen.getByLabelText('In a few words')).toHaveProperty('value', '');
  });
});

describe('the reason for what was not done since the last meeting', () => {
  const meetingId = uuid(50);
  const place = `meeting/${meetingId}/incomplete`;
  const action = anEarlierAction({ agencyName: 'Police' });
  const showActions = ({ before = {}, isRefused = false } = {}) =>
    show(
      <IncompleteActions meetingId={meetingId} isFinal={false} />,
      {
        'actions.incomplete': () => ({ actions: [action], hasMore: false }),
        'actions.setStatus': () => {
          if (isRefused) throw new AppError('disk-full', '');
        },
      },
      { before },
    );
  const row = (): Promise<HTMLElement> => screen.findByRole('group', { name: /^Police: / });
  const typed = { [action.id]: { status: 'not-undertaken', reason: 'Waiting list' } };

  it('is kept as it is typed, and gone once it was given', async () => {
    const { user, kept } = showActions();
    (await row()).focus();
    await user.keyboard('n');
    await user.keyboard('Waiting list');
    await waitFor(() => expect(kept.get(place)).toEqual(typed));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('is given back in its row, and settles nothing by itself', async () => {
    const { user, kept, bridge } = showActions({ before: { [place]: typed } });
    const field = await screen.findByRole('textbox', { name: 'Reason' });
    expect(field).toHaveProperty('value', 'Waiting list');
    expect(document.activeElement).not.toBe(field);
    await user.click(field);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(kept.size).toBe(0));
    expect(inputsOf(bridge, 'actions.setStatus')).toEqual([]);
  });

  it('can be given once it was given back', async () => {
    const { user, bridge } = showActions({ before: { [place]: typed } });
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), ' too long{Enter}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'actions.setStatus')).toMatchObject([
        { actionId: action.id, status: 'not-undertaken', note: 'Waiting list too long' },
      ]),
    );
  });

  it('is back in its field when it was refused', async () => {
    const { user, kept } = showActions({ isRefused: true });
    (await row()).focus();
    await user.keyboard('n');
    await user.keyboard('Waiting list{Enter}');
    const field = await screen.findByRole('textbox', { name: 'Reason' });
    expect(field).toHaveProperty('value', 'Waiting list');
    await waitFor(() => expect(kept.get(place)).toEqual(typed));
  });
});
