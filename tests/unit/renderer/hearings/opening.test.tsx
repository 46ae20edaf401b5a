import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anEarlierAction } from '../../../support/minutes-fixture.ts';
import { aHearing, housing, police } from './hearings.ts';
import { meetingId, openRoom, row } from './open-room.tsx';

it('offers to start a meeting that has not begun', async () => {
  openRoom('opening', { meeting: { status: 'planned' } });
  expect(await screen.findByRole('button', { name: 'Start meeting' })).toBeTruthy();
});

describe('Opening', () => {
  it('marks the focused row by its letter, saves it and goes on to the next unmarked', async () => {
    const { user, inputs } = openRoom('opening');
    (await row('Police')).focus();
    await user.keyboard('p');
    expect(document.activeElement).toBe(await row('Housing'));
    await user.keyboard('g');
    await waitFor(() => expect(inputs('attendance.mark')).toHaveLength(2));
    expect(inputs('attendance.mark')).toMatchObject([
      { mark: { agencyId: police.agencyId, attendance: 'present' } },
      { mark: { agencyId: housing.agencyId, attendance: 'apologies' } },
    ]);
    expect(screen.getByText('1 of 3 here')).toBeTruthy();
  });

  it('takes every letter of a name, and none of them as a mark', async () => {
    const { user, inputs } = openRoom('opening');
    (await row('Police')).focus();
    await user.keyboard('{Enter}Pam Dallas{Escape}');
    await waitFor(() =>
      expect(inputs('attendance.mark').at(-1)).toMatchObject({
        mark: { representative: 'Pam Dallas', attendance: 'unmarked' },
      }),
    );
    expect(document.activeElement).toBe(await row('Police'));
  });

  it('asks a reason for what was not undertaken, and none for what was done', async () => {
    const action = anEarlierAction({ agencyName: 'Police' });
    const { user, inputs } = openRoom('opening', { incomplete: [action], hasMoreIncomplete: true });
    expect(await screen.findByText(/Actions has all that are open/)).toBeTruthy();
    (await screen.findByRole('group', { name: /^Police: Change/ })).focus();
    await user.keyboard('n');
    expect(inputs('actions.setStatus')).toEqual([]);
    await user.keyboard('Waiting list{Enter}');
    await waitFor(() =>
      expect(inputs('actions.setStatus')).toMatchObject([
        { status: 'not-undertaken', note: 'Waiting list' },
      ]),
    );
    await user.keyboard('d');
    await waitFor(() =>
      expect(inputs('actions.setStatus').at(-1)).toMatchObject({ status: 'done', note: '' }),
    );
  });

  it('starts the clock of the first case', async () => {
    const { user, inputs } = openRoom('opening');
    await user.click(await screen.findByRole('button', { name: /^Start case 1/ }));
    expect(inputs('hearings.start')).toEqual([{ meetingId, hearingId: aHearing(1).hearingId }]);
    expect(
      await screen.findByRole('heading', { level: 1, name: /Smythe1 and .*Allen1/ }),
    ).toBeTruthy();
  });
});
