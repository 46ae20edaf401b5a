import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CasePage } from '../../../../src/renderer/pages/CasePage.tsx';
import type { MatchDecision } from '../../../../src/shared/domain/matching/match-view.ts';
import type { CaseRecord } from '../../../../src/shared/ipc/contract/cases.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aCaseRecord } from '../cases/case-record.ts';
import { recordAnswers } from '../record/record-answers.ts';
import { aForum, aSummary } from '../referrals/referrals.ts';
import { aDecision } from './matches.ts';

const { victim, perpetrator } = aSummary(1);

const aRecord = (id: string): CaseRecord =>
  aCaseRecord({ id, victim, perpetrator, referrals: [aSummary(1)] });

function show(decisions: readonly MatchDecision[], { standing = uuid(1), tab = 'summary' } = {}) {
  let left = [...decisions];
  return renderPage(
    <CasePage />,
    {
      'cases.get': () => aRecord(standing),
      'forum.get': aForum,
      ...recordAnswers(),
      'matching.ofCase': () => left,
      'matching.undo': ({ decisionIds }) => {
        left = left.filter(({ id }) => !decisionIds.includes(id));
      },
    },
    { path: '/cases/:id', at: `/cases/${uuid(1)}?tab=${tab}` },
  );
}

describe('a case whose people were judged', () => {
  it('says which records were joined, by whom and when, and parts them by Undo', async () => {
    const { user, bridge } = show([aDecision()]);
    const words = await screen.findByText(/^Two records of the victim joined 3 Nov 2026 by j.lowe/);
    expect(words.textContent).toContain('Katherine Yardley, born 12 Jul 1987');
    await user.click(screen.getByRole('button', { name: /^Undo: Two records of the victim/ }));
    await waitFor(() => expect(screen.queryByText(/^Two records of the victim/)).toBeNull());
    expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(901)] }]);
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
