import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CasePage } from '../../../../src/renderer/pages/CasePage.tsx';
import type {
  JoinedCase,
  MatchDecision,
} from '../../../../src/shared/domain/matching/match-view.ts';
import type { CaseRecord } from '../../../../src/shared/ipc/contract/cases.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aCaseRecord } from '../cases/case-record.ts';
import { recordAnswers } from '../record/record-answers.ts';
import { aForum, aSummary } from '../referrals/referrals.ts';
import { aDecision, aPartingPreview } from './matches.ts';

const { victim, perpetrator } = aSummary(1);

const aRecord = (id: string): CaseRecord =>
  aCaseRecord({ id, victim, perpetrator, referrals: [aSummary(1)] });

type Shown = { readonly standing?: string; readonly tab?: string; readonly changes?: Answers };

function show(
  decisions: readonly MatchDecision[],
  { standing = uuid(1), tab = 'summary', changes = {} }: Shown = {},
) {
  let left = [...decisions];
  return renderPage(
    <CasePage />,
    {
      'cases.get': () => aRecord(standing),
      'forum.get': aForum,
      ...recordAnswers(),
      'matching.ofCase': () => left,
      'matching.previewUndo': () => aPartingPreview(),
      'matching.undo': ({ decisionIds }) => {
        left = left.filter(({ id }) => !decisionIds.includes(id));
      },
      'matching.joinAgain': () => ({ decisionIds: [uuid(903)] }),
      ...changes,
    },
    { path: '/cases/:id', at: `/cases/${uuid(1)}?tab=${tab}` },
  );
}

describe('a case whose people were judged', () => {
  it('says which records were joined, and parts them once it was shown what comes of it', async () => {
    const { user, bridge } = show([aDecision()]);
    const words = await screen.findByText(/^Two records of the victim joined 3 Nov 2026 by j.lowe/);
    expect(words.textContent).toContain('Katherine Yardley, born 12 Jul 1987');
    await user.click(screen.getByRole('button', { name: /^Part… Two records of the victim/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const told = await dialog.findByRole('region', { name: 'What would come of it' });
    expect(told.textContent).toContain('2 records would be 2 people.');
    expect(inputsOf(bridge, 'matching.undo')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Part them' }));
    await waitFor(() => expect(screen.queryByText(/^Two records of the victim/)).toBeNull());
    expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(901)] }]);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.joinAgain')).toEqual([{ decisionIds: [uuid(901)] }]),
    );
  });

  it('parts a joined case by the decisions that made it one, from the keyboard', async () => {
    const joined: JoinedCase = {
      caseId: uuid(801),
      number: 'M-0801',
      decisionIds: [uuid(901), uuid(902)],
      decidedBy: 'j.lowe',
      decidedAt: '2026-11-03T10:42:00.000Z',
    };
    const { user, bridge } = show([], { changes: { 'matching.joinedCases': () => [joined] } });
    const part = await screen.findByRole('button', { name: /^Part this case from M-0801…/ });
    part.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Part this case from M-0801' });
    await within(dialog).findByRole('region', { name: 'What would come of it' });
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(part);
    expect(inputsOf(bridge, 'matching.undo')).toEqual([]);
    await user.keyboard('{Enter}');
    const confirm = await screen.findByRole('button', { name: 'Part them' });
    await waitFor(() => expect(confirm).toHaveProperty('disabled', false));
    confirm.focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(901), uuid(902)] }]),
    );
  });

  it('parts nothing where it is not known what would come of it', async () => {
    const words = 'This decision has already been undone.';
    const { user } = show([aDecision()], {
      changes: {
        'matching.previewUndo': () => {
          throw new AppError('not-found', words);
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Part…/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect((await dialog.findByRole('alert')).textContent).toBe(words);
    expect(dialog.getByRole('button', { name: 'Part them' })).toHaveProperty('disabled', true);
  });

  it('lists who is somebody else, apart from what was joined', async () => {
    const { user } = show([aDecision({ verdict: 'different' })], { tab: 'people' });
    const card = within(await screen.findByRole('region', { name: 'Somebody else' }));
    expect(card.getByText(/^Victim: Jade Smythe is not Katherine Yardley/)).toBeTruthy();
    expect(screen.queryByText(/^Two records/)).toBeNull();
    await user.click(card.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Somebody else' })).toBeNull());
  });

  it('shows neither where nothing was decided', async () => {
    show([]);
    await screen.findByRole('heading', { name: 'Referrals' });
    expect(screen.queryByText(/^Two records/)).toBeNull();
    expect(screen.queryByText(/stands\s+for all of them/)).toBeNull();
  });

  it('says that another case stands for the one that was opened', async () => {
    show([], { standing: uuid(2) });
    expect(await screen.findByText(/M-0287 stands\s+for all of them/)).toBeTruthy();
  });
});
