import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PageViewer } from '../../../../src/renderer/lib/viewer.ts';
import { ReferralPage } from '../../../../src/renderer/pages/ReferralPage.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Referral } from '../../../../src/shared/domain/referral.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { aVerdict } from '../../../support/a-verdict.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { openedBy } from '../../../support/start-answers.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aForum, aReferral, aSummary } from './referrals.ts';
import { uuid } from '../../../support/uuid.ts';

const show = (
  referral: Partial<Referral> = {},
  changes: Answers = {},
  viewer: Partial<PageViewer> = {},
) =>
  renderPage(
    <ReferralPage />,
    {
      'referrals.get': ({ id }) => aReferral(1, { ...referral, id }),
      'referrals.list': () => ({ total: 2, rows: [aSummary(1), aSummary(2)] }),
      'forum.get': aForum,
      'referrals.accept': () => undefined,
      'referrals.return': () => undefined,
      'referrals.reopen': () => undefined,
      ...changes,
    },
    { path: '/referrals/:id', at: `/referrals/${uuid(1)}`, viewer },
  );

const reason = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Reason' });

describe('a referral', () => {
  it.each([
    ['a holder of the key', { holdsAddressKey: true }, true],
    ['a coordinator without it', { holdsAddressKey: false }, false],
    ['a chair', { role: 'chair', holdsAddressKey: true }, false],
  ] as const)('is offered for correction to %s', async (_who, viewer, isOffered) => {
    const { user, address } = show({}, { 'store.status': () => openedBy(viewer) }, viewer);
    await screen.findAllByText(/^(Met|Not met)$/);
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: /^Correct/ }) !== null).toBe(isOffered),
    );
    await user.keyboard('e');
    expect(address().endsWith('/correct')).toBe(isOffered);
  });

  it('says of every criterion whether it is met and why', async () => {
    show();
    const items = await screen.findAllByText(/^(Met|Not met)$/);
    expect(items.map((item) => item.textContent)).toEqual(['Met', 'Not met', 'Not met', 'Not met']);
    expect(screen.getByText(/2 incidents in 12 months, limit 3/)).toBeTruthy();
  });

  it('is accepted for the criteria it meets with Ctrl+Enter, and the next one opens', async () => {
    const { user, bridge, address } = show();
    expect(await reason()).toHaveProperty('value', 'Visible high risk: 16 of 24 yes, limit 14');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(2)}`));
    expect(inputsOf(bridge, 'referrals.accept')).toEqual([
      { id: uuid(1), reason: 'Visible high risk: 16 of 24 yes, limit 14', isRepeat: null },
    ]);
  });

  it('is opened again by Undo, without naming anybody', async () => {
    const { user, bridge, address } = show();
    await reason();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Accepted: case M-0001')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(1)}`));
    expect(inputsOf(bridge, 'referrals.reopen')).toEqual([{ id: uuid(1) }]);
  });

  it('asks for a typed reason when no criterion is met', async () => {
    const { user, bridge } = show({ criteria: [], assessmentYes: 9 });
    expect(await reason()).toHaveProperty('value', '');
    expect(screen.getByText(/No criterion is met. Say why/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Give a reason')).toBeTruthy();
    expect(inputsOf(bridge, 'referrals.accept')).toEqual([]);
  });

  it('drafts why it is returned from the criteria that were looked at', async () => {
    const { user, bridge } = show({ criteria: [], assessmentYes: 9 });
    await reason();
    await user.keyboard('r');
    const drafted =
      'No criterion is met by what was sent. Visible high risk: 9 of 24 yes, limit 14. ' +
      'Professional judgement: The referrer gave no reasons of their own. ' +
      'Potential escalation: 2 incidents in 12 months, limit 3. ' +
      'Repeat: This pair has not been referred before.';
    expect(await reason()).toHaveProperty('value', drafted);
    await user.click(screen.getByRole('button', { name: 'Return' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.return')).toEqual([{ id: uuid(1), reason: drafted }]),
    );
  });

  it('asks for a judgement where the score is just under the limit', async () => {
    show({ criteria: [], assessmentYes: 13 });
    expect(
      await screen.findByText(/1 short of the limit of 14.*professional judgement/),
    ).toBeTruthy();
    expect(screen.getByText('16 yes; “no”, “don’t know” and “blank” not recorded')).toBeTruthy();
  });

  it('drafts no return while a repeat is to be settled', async () => {
    const repeat = aVerdict({ outcome: 'possible-repeat', reason: 'Not yet decided' });
    const { user } = show({ criteria: [], assessmentYes: 9, repeat });
    const point = await screen.findByText('Settle first whether it is a repeat');
    expect(point.closest('li')?.textContent).toMatch(/Not known$/);
    expect(screen.getByText(/Settle first what is still open/)).toBeTruthy();
    await user.keyboard('r');
    expect(await reason()).toHaveProperty('value', '');
  });

  it('is not returned without a reason', async () => {
    const { user, bridge } = show();
    await reason();
    await user.keyboard('r');
    expect(document.activeElement).toBe(await reason());
    await user.click(screen.getByRole('button', { name: 'Return' }));
    expect(screen.getByText('Give a reason')).toBeTruthy();
    await user.type(await reason(), 'Lives outside the area{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.return')).toEqual([
        { id: uuid(1), reason: 'Lives outside the area' },
      ]),
    );
  });

  it('keeps the reason typed when main refuses', async () => {
    const { user, address } = show(
      {},
      {
        'referrals.accept': () => {
          throw new AppError(
            'conflict',
            'This referral has already been decided. Reopen it first.',
          );
        },
      },
    );
    await user.type(await reason(), ' and more');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText(/already been decided/)).toBeTruthy();
    expect(await reason()).toHaveProperty('value', expect.stringContaining('and more'));
    expect(address()).toBe(`/referrals/${uuid(1)}`);
  });

  it('can be left for later', async () => {
    const { user, address } = show();
    await user.click(await screen.findByRole('button', { name: 'Decide later' }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(2)}`));
  });

  it('drafts the reason from what holds now, not from what it showed before', async () => {
    let isRepeat = false;
    const { user, address } = show(
      {},
      {
        'referrals.get': ({ id }) => {
          const criteria = isRepeat
            ? [{ criterion: 'repeat' as const, reason: 'Incident 2 Nov; last referral 4 Aug' }]
            : [];
          return aReferral(1, { id, criteria });
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Decide later' }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(2)}`));
    isRepeat = true;
    await user.click(await screen.findByRole('button', { name: 'Decide later' }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(1)}`));
    await waitFor(async () =>
      expect(await reason()).toHaveProperty('value', 'Repeat: Incident 2 Nov; last referral 4 Aug'),
    );
  });

  it('shows one confidential value at a time, as it is asked for', async () => {
    const values: Record<string, string> = {
      'victim-address': '42 Newark Road',
      referrer: 'K. Green',
      'other-columns': 'Worker notes: Rings on Mondays',
    };
    const { user, bridge } = show(
      { hasOtherColumns: true },
      {
        'store.status': () => openedBy(),
        'confidential.reveal': ({ value }) => ({ text: values[value.field] ?? '' }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Show address of the victim' }));
    expect(await screen.findByText('42 Newark Road')).toBeTruthy();
    expect(screen.queryByText('K. Green')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show referrer' }));
    await user.click(screen.getByRole('button', { name: 'Show what else was said' }));
    expect(await screen.findByText('Worker notes: Rings on Mondays')).toBeTruthy();
    expect(screen.getByText('K. Green')).toBeTruthy();
    const asked = (field: string) => ({
      caseId: uuid(1001),
      value: { of: 'referral', referralId: uuid(1), field },
    });
    expect(inputsOf(bridge, 'confidential.reveal')).toEqual(Object.keys(values).map(asked));
    // The phone is known, and nobody asked for it; the perpetrator has no address.
    expect(screen.getByRole('button', { name: 'Show phone of the victim' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show address of the perpetrator' })).toBeNull();
  });

  it('has nothing to show to whoever does not hold the key', async () => {
    show({}, { 'store.status': () => openedBy({ holdsAddressKey: false }) });
    expect(await screen.findAllByText('Confidential')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^Show / })).toBeNull();
  });

  it('asks once before the first copy, and not before the next', async () => {
    const { user, bridge } = show(
      {},
      {
        'store.status': () => openedBy({ userId: uuid(991) }),
        'confidential.reveal': ({ value }) => ({ text: value.field }),
        'confidential.copy': () => undefined,
      },
    );
    const copy = async (what: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: `Show ${what}` }));
      await user.click(await screen.findByRole('button', { name: `Copy ${what}` }));
    };
    await copy('address of the victim');
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await copy('phone of the victim');
    await waitFor(() => expect(inputsOf(bridge, 'confidential.copy')).toHaveLength(2));
  });

  it('shows earlier referrals of the pair', async () => {
    show({
      earlier: [
        { id: uuid(5), receivedOn: '2026-03-15', status: 'accepted', heardOn: '2026-04-02' },
      ],
      repeat: aVerdict({
        passedOver: [
          {
            referralId: uuid(6),
            referredOn: '2026-02-01',
            why: 'same-victim-other-perpetrator',
            reason: 'The referral of 1 Feb 2026 names the same victim with another perpetrator',
          },
        ],
      }),
    });
    const link = await screen.findByRole('link', { name: 'Referred 15 Mar 2026' });
    expect(link.getAttribute('href')).toBe(`/referrals/${uuid(5)}`);
    expect(screen.getByText('Accepted, heard 2 Apr 2026')).toBeTruthy();
    expect(screen.getByText(/names the same victim with another perpetrator/)).toBeTruthy();
    const other = screen.getByRole('link', { name: 'Open it' });
    expect(other.getAttribute('href')).toBe(`/referrals/${uuid(6)}`);
  });

  it('that is decided says what was confirmed then and by whom, whatever holds now', async () => {
    const repeat = aVerdict({
      outcome: 'repeat',
      reason: 'Incident 2 Nov 2026 is within 12 months',
    });
    show({
      status: 'accepted',
      decisionReason: 'Repeat',
      confirmed: { repeat, confirmedBy: 'j.lowe', confirmedAt: '2026-11-09T09:00:00.000Z' },
    });
    const words = await screen.findByText(/Repeat when decided: Incident 2 Nov 2026/);
    expect(words.textContent).toContain('Confirmed by j.lowe.');
  });

  it('that an older version decided does not say who confirmed it', async () => {
    const confirmed = { repeat: aVerdict(), confirmedBy: '', confirmedAt: null };
    show({ status: 'accepted', decisionReason: 'High risk', confirmed });
    expect(await screen.findByText(/Who confirmed it is not recorded/)).toBeTruthy();
  });

  it('with the roles reversed asks for the primary aggressor', async () => {
    const conflict = 'Roles reversed: establish who the primary aggressor is';
    show({ repeat: aVerdict({ conflict }) });
    expect(await screen.findByText('Roles reversed')).toBeTruthy();
    expect(screen.getByText(`${conflict}.`)).toBeTruthy();
  });

  it('that an agenda has cannot be reopened', async () => {
    show({ status: 'accepted', decisionReason: 'Repeat', meetingOn: '2026-11-26' });
    expect(await screen.findByText(/take it off first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Reopen/ })).toBeNull();
  });

  it('that no agenda has can be reopened', async () => {
    const { user, bridge } = show({ status: 'returned', decisionReason: 'Outside the area' });
    await user.click(await screen.findByRole('button', { name: /Reopen/ }));
    await waitFor(() => expect(inputsOf(bridge, 'referrals.reopen')).toEqual([{ id: uuid(1) }]));
  });
});
