import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReferralPage } from '../../../../src/renderer/pages/ReferralPage.tsx';
import type { ReferralMatches } from '../../../../src/shared/domain/matching/match-view.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { aVerdict } from '../../../support/a-verdict.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aForum, aReferral, aSummary } from '../referrals/referrals.ts';
import {
  aDecision,
  aFound,
  aMatch,
  aPair,
  aPartingPreview,
  noMatches,
  pairFound,
} from './matches.ts';

const show = (matches: ReferralMatches | (() => ReferralMatches), changes: Answers = {}) =>
  renderPage(
    <ReferralPage />,
    {
      'referrals.get': ({ id }) => aReferral(1, { id }),
      'referrals.list': () => ({ total: 1, rows: [aSummary(1)] }),
      'forum.get': aForum,
      'matching.ofReferral': typeof matches === 'function' ? matches : () => matches,
      'matching.undo': () => undefined,
      ...changes,
    },
    { path: '/referrals/:id', at: `/referrals/${uuid(1)}` },
  );

const card = (): Promise<HTMLElement> => screen.findByRole('group', { name: 'Matches' });
const likelyNote = /One likely match is still open: look before you decide/;

/** A store that keeps decisions: what is decided is no longer open. */
function decidable(open: ReferralMatches) {
  let isDecided = false;
  const decided = (verdict: 'same' | 'different'): ReferralMatches => ({
    ...noMatches,
    decisions: [aDecision({ verdict })],
  });
  let verdict: 'same' | 'different' = 'same';
  const keep = (said: 'same' | 'different') => {
    isDecided = true;
    verdict = said;
    return { decisionIds: [uuid(901)] };
  };
  const answers: Answers = {
    'matching.decide': (input) => keep(input.verdict),
    'matching.decidePair': () => keep('same'),
    'matching.undo': () => {
      isDecided = false;
    },
  };
  return { matches: () => (isDecided ? decided(verdict) : open), answers };
}

describe('seen before', () => {
  it('says that nobody is like the people of the referral', async () => {
    show(noMatches);
    expect(await screen.findByText('Nobody like this in the store.')).toBeTruthy();
    expect(screen.queryByText(likelyNote)).toBeNull();
  });

  it('shows the same two people with every reason, agreeing ones first, and the repeat', async () => {
    const reason = 'Incident 6 Nov 2026 is within 12 months of the referral of 6 Jan 2026';
    const repeatIfSame = aVerdict({ outcome: 'repeat', reason });
    show({ ...pairFound, pairs: [aPair({ repeatIfSame })] });
    const match = within(await card());
    const head = match.getByRole('button', { name: /The same two people as M-0801/ });
    expect(head.textContent).toContain('Likely');
    expect(head.textContent).toContain('referred 6 Jan 2026, heard 20 Jan 2026');
    const [victim] = match.getAllByRole('list').slice(1);
    expect([...(victim?.children ?? [])].map((line) => line.textContent)).toEqual([
      'Date of birth agrees',
      'First name agrees, surname nearly agrees',
      'Phone differs',
    ]);
    expect(match.getByText('in this referral Jade Smythe, born 6 May 1990')).toBeTruthy();
    expect(match.getByText('If so: repeat.').parentElement?.textContent).toContain(reason);
    expect(screen.getByText(likelyNote)).toBeTruthy();
  });

  it('says what to do where the roles are reversed', async () => {
    const { victim, perpetrator } = pairFound;
    const pairs = [aPair({}, 'roles-reversed')];
    show({ ...pairFound, victim: perpetrator, perpetrator: victim, pairs });
    const match = within(await card());
    expect(match.getByText('Roles reversed')).toBeTruthy();
    expect(match.getByText(/establish who the primary\s+aggressor is/)).toBeTruthy();
    expect(match.getByText('The victim, perpetrator in M-0801')).toBeTruthy();
  });

  it('joins two pairs, shows it as decided at once and parts them by Undo', async () => {
    const { matches, answers } = decidable(pairFound);
    const { user, bridge } = show(matches, answers);
    await user.click(await screen.findByRole('button', { name: 'Same two people' }));
    const decided = within(await screen.findByRole('region', { name: 'Decided' }));
    expect(decided.getByText(/^Victim: Jade Smythe, born 6 May 1990, is Katherine/)).toBeTruthy();
    expect(decided.getByText('j.lowe, Tue 3 Nov, 10:42')).toBeTruthy();
    expect(inputsOf(bridge, 'matching.decidePair')).toEqual([
      { referralId: uuid(1), caseId: uuid(801), relation: 'same-pair' },
    ]);
    expect(screen.queryByText(likelyNote)).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('button', { name: 'Same two people' })).toBeTruthy();
    expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(901)] }]);
  });

  it('asks of a pair which of the two is somebody else', async () => {
    const { matches, answers } = decidable(pairFound);
    const { user, bridge } = show(matches, answers);
    await user.click(await screen.findByRole('button', { name: 'Different…' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'The perpetrator is somebody else' }),
    );
    expect(await screen.findByText('Different')).toBeTruthy();
    expect(inputsOf(bridge, 'matching.decide')).toEqual([
      { personId: uuid(2), otherId: uuid(702), verdict: 'different' },
    ]);
  });

  it('is decided by keys alone: there, through the matches, and back', async () => {
    const possible = aFound({
      person: { id: uuid(711), firstName: 'Kate', surname: 'Yardley', dob: null },
      match: aMatch({ band: 'possible' }),
    });
    let isDecided = false;
    const open = { ...noMatches, victim: [aFound(), possible] };
    const { user, bridge } = show(
      () => (isDecided ? { ...open, victim: [possible], decisions: [aDecision()] } : open),
      {
        'matching.decide': () => {
          isDecided = true;
          return { decisionIds: [uuid(901)] };
        },
      },
    );
    await card();
    const reason = screen.getByRole('textbox', { name: 'Reason' });
    reason.focus();
    await user.keyboard('{Alt>}l{/Alt}');
    expect(document.activeElement?.textContent).toContain('Katherine Yardley');
    expect(inputsOf(bridge, 'matching.decide')).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Kate Yardley');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{Alt>}d{/Alt}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    expect(inputsOf(bridge, 'matching.decide')).toEqual([]);
    await user.keyboard('{ArrowUp}{Alt>}l{/Alt}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Kate Yardley'));
    expect(inputsOf(bridge, 'matching.decide')).toEqual([
      { personId: uuid(1), otherId: uuid(701), verdict: 'same' },
    ]);
    expect(screen.getByText('Joined as the same person. 1 match still open.')).toBeTruthy();
    await user.keyboard('{Alt>}f{/Alt}');
    expect(document.activeElement).toBe(reason);
  });

  it('keeps the focus in the card when the last match goes, and gives it to one that comes back', async () => {
    const { matches, answers } = decidable({ ...noMatches, victim: [aFound()] });
    const { user } = show(matches, answers);
    await user.click(await screen.findByRole('button', { name: 'Different' }));
    const undo = await screen.findByRole('button', { name: /^Undo: Victim: Jade Smythe/ });
    expect(document.activeElement).toBe(await card());
    await user.click(undo);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Katherine Yardley'));
    expect(screen.getByText('Undone. 1 match still open.')).toBeTruthy();
  });

  it('says in the card why a decision was refused', async () => {
    const words = 'On 3 Nov 2026 somebody said that these are different people.';
    const { user } = show(
      { ...noMatches, victim: [aFound()] },
      {
        'matching.decide': () => {
          throw new AppError('conflict', words);
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Same person' }));
    expect((await within(await card()).findByRole('alert')).textContent).toBe(words);
  });

  it('gives a person a record of their own once it was shown what comes of it, and takes it back', async () => {
    const shared = { victim: true, perpetrator: false };
    const { user, bridge } = show(
      { ...noMatches, shared },
      {
        'matching.previewSeparate': () => aPartingPreview(),
        'matching.separate': () => ({ decisionIds: [uuid(901)] }),
        'matching.joinAgain': () => ({ decisionIds: [uuid(902)] }),
      },
    );
    expect(await screen.findByText('Nobody else like this in the store.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Not the same person?' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Not the same victim?' }));
    const cases = within(await dialog.findByRole('list', { name: 'Cases' }));
    expect(cases.getByText(/^M-0801, Katherine Yardley and Dean Hollis: 1 referral/)).toBeTruthy();
    expect(inputsOf(bridge, 'matching.separate')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Part them' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.separate')).toEqual([
        { referralId: uuid(1), role: 'victim' },
      ]),
    );
    expect(await screen.findByText('The victim has a record of their own now')).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.joinAgain')).toEqual([{ decisionIds: [uuid(901)] }]),
    );
  });

  it('parts what was decided by the preview too, and takes "different" back at once', async () => {
    const different = aDecision({ id: uuid(902), verdict: 'different' });
    const { user, bridge } = show(
      { ...noMatches, decisions: [aDecision(), different] },
      { 'matching.previewUndo': () => aPartingPreview() },
    );
    await user.click(await screen.findByRole('button', { name: /^Part…: Victim: Jade Smythe/ }));
    await screen.findByRole('region', { name: 'What would come of it' });
    expect(inputsOf(bridge, 'matching.undo')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Part them' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Undo: Victim: Jade Smythe/ }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.undo')).toEqual([
        { decisionIds: [uuid(901)] },
        { decisionIds: [uuid(902)] },
      ]),
    );
  });

  it('folds what is merely in common, and shows it on demand', async () => {
    const { match } = aPair({}, 'in-common');
    const reason = 'Other people, but something in common; the same address';
    const { user } = show({ ...noMatches, pairs: [aPair({ match: { ...match, reason } })] });
    const more = await screen.findByRole('button', {
      name: 'Show 1 case with something in common',
    });
    expect(screen.queryByText(reason)).toBeNull();
    await user.click(more);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'M-0801' }).getAttribute('href')).toBe(
      `/cases/${uuid(801)}`,
    );
  });

  it('leaves the decision possible when the search fails, and looks again', async () => {
    let isBroken = true;
    const { user } = show(() => {
      if (isBroken) throw new AppError('disk-failed', '');
      return noMatches;
    });
    const alert = within(await screen.findByRole('alert'));
    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
    isBroken = false;
    await user.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nobody like this in the store.')).toBeTruthy();
  });
});
