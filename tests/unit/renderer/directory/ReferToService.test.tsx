import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReferToService } from '../../../../src/renderer/features/directory/ReferToService.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aForum } from '../forum/forum.ts';
import { harbour, kite, someServices } from './lists.ts';

const [caseId, victimId] = [uuid(10), uuid(11)];

/** A Monday; two working days before it is the Thursday. */
function show(answers: Answers = {}) {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z'), toFake: ['Date'] });
  const onClose = vi.fn<() => void>();
  const page = renderPage(
    <ReferToService caseId={caseId} victimId={victimId} onOther={() => {}} onClose={onClose} />,
    {
      ...someServices(),
      'forum.get': () => aForum(),
      'entries.save': () => undefined,
      'entries.remove': () => undefined,
      ...answers,
    },
  );
  const choose = async (typed: string, name: string): Promise<void> => {
    await page.user.click(await screen.findByRole('combobox', { name: 'Service' }));
    await page.user.paste(typed);
    await page.user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
  };
  const giveDay = async (day: string): Promise<void> => {
    await page.user.click(screen.getByLabelText('Reported or asked on'));
    await page.user.paste(day);
    await page.user.tab();
  };
  return { ...page, onClose, choose, giveDay };
}

const clock = (): string => screen.getByRole('status', { name: 'Clock' }).textContent ?? '';

describe('a referral to a service', () => {
  it('is put on the case with the service found by need, and can be taken back', async () => {
    const { user, bridge, choose, giveDay, onClose } = show();
    await choose('benefits', 'Kite Housing');
    expect(
      within(screen.getByRole('group', { name: 'How to reach it' })).getByText('By phone'),
    ).toBeTruthy();
    await giveDay('19/11/2026');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(clock()).toContain('done on Mon 23 Nov 2026, in time; due by Mon 23 Nov 2026');
    await user.click(screen.getByRole('button', { name: 'Refer today' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const [saved] = inputsOf(bridge, 'entries.save') as { id: string }[];
    expect(saved).toMatchObject({
      caseId,
      personId: victimId,
      kind: 'support-referral',
      startsOn: '2026-11-19',
      untilOn: null,
      content: {
        service: kite.id,
        serviceName: 'Kite Housing',
        wants: 'yes',
        referredOn: '2026-11-23',
        result: 'waiting',
      },
      secrets: {},
    });
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'entries.remove')).toEqual([{ entryId: saved?.id }]),
    );
  });

  it('that is declined has no day of referral, and stops its clock', async () => {
    const { user, bridge, choose, giveDay } = show();
    await choose('harb', 'Harbour Lights');
    await giveDay('16/11/2026');
    expect(clock()).toContain('late; due by Wed 18 Nov 2026');
    await user.click(screen.getByRole('radio', { name: 'No' }));
    expect(clock()).toContain('stopped on Mon 16 Nov 2026');
    await user.click(screen.getByRole('button', { name: 'Record that they declined' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      content: { service: harbour.id, wants: 'no', referredOn: null, result: 'declined' },
    });
  });

  it('asks for the service and the day, and takes nothing for granted', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Refer today' }));
    expect(await screen.findByText('Choose a service')).toBeTruthy();
    expect(screen.getByText('Give the day')).toBeTruthy();
    expect(inputsOf(bridge, 'entries.save')).toEqual([]);
    expect(screen.queryByRole('status', { name: 'Clock' })).toBeNull();
  });

  it('counts by the settings and the days off of the forum', async () => {
    const { giveDay } = show({
      'forum.get': () =>
        aForum({
          clocks: { supportReferralWorkingDays: 1, supportReferralDecidedBy: 'working-days' },
          calendar: {
            localDays: [{ date: '2026-11-20', isWorking: false, reason: 'Everybody away' }],
          },
        }),
    });
    await screen.findByRole('combobox', { name: 'Service' });
    await giveDay('19/11/2026');
    expect(clock()).toMatch(
      /^Referral to support: done on .*; due by Mon 23 Nov 2026, 1 working day after/,
    );
  });

  it('says why it was not saved, and keeps what was typed', async () => {
    const { user, choose, giveDay, onClose } = show({
      'entries.save': () => {
        throw new AppError('conflict', 'This person is not in the case any more.');
      },
    });
    await choose('harb', 'Harbour Lights');
    await giveDay('19/11/2026');
    await user.click(screen.getByRole('button', { name: 'Refer today' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not in the case any more');
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('combobox', { name: 'Service' })).toHaveProperty('value', harbour.name);
  });

  it('gives back what was typed before a lock', async () => {
    show({
      'drafts.get': () => ({
        content: JSON.stringify({ service: kite, startsOn: '2026-11-19', wants: 'yes' }),
        typedAt: '2026-11-23T08:00:00.000Z',
      }),
    });
    expect(await screen.findByText(/^Given back from/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Service' })).toHaveProperty('value', kite.name);
    expect(screen.getByRole('radio', { name: 'Yes' })).toHaveProperty('checked', true);
    await waitFor(() => expect(clock()).toContain('in time'));
  });

  it('says so where the directory is empty', async () => {
    const { user } = show(someServices([]));
    await user.click(await screen.findByRole('combobox', { name: 'Service' }));
    expect(await screen.findByText(/^The directory is empty/)).toBeTruthy();
  });
});
