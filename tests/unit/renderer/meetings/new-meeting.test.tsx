import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NewMeetingPage } from '../../../../src/renderer/pages/NewMeetingPage.tsx';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aMeeting } from './meetings.ts';

const noMeetings: Answers = {
  'meetings.list': () => ({ total: 0, rows: [] }),
  'meetings.create': (plan) => aMeeting(plan),
};

const open = (answers: Answers) =>
  renderPage(<NewMeetingPage />, answers, { path: '/meetings/new' });

const input = (bridge: ReturnType<typeof open>['bridge'], name: string): unknown =>
  bridge.calls.find((call) => call.name === name)?.input;

describe('New meeting', () => {
  it('reads a typed date with the day first and goes to the agenda of what it made', async () => {
    const { user, bridge, address } = open(noMeetings);
    await user.type(await screen.findByLabelText('Date'), '12/11/2026');
    await user.clear(screen.getByLabelText('Start'));
    await user.type(screen.getByLabelText('Start'), '945');
    await user.type(screen.getByLabelText('Place'), 'Civic Centre 2');
    await user.click(screen.getByRole('button', { name: 'Save and build the agenda' }));
    expect(input(bridge, 'meetings.create')).toEqual({
      heldOn: '2026-11-12',
      startsAt: '09:45',
      endsAt: '12:45',
      place: 'Civic Centre 2',
      chair: '',
      minuteTaker: '',
    });
    expect(address()).toBe(`/meetings/${aMeeting().id}`);
  });

  it('says beside each field what is missing, and saves nothing', async () => {
    const { user, bridge } = open(noMeetings);
    await user.click(await screen.findByRole('button', { name: 'Save and build the agenda' }));
    expect(screen.getByText('Give the date, such as 12/11/2026')).toBeTruthy();
    expect(screen.getByText('Say where: a room or a link')).toBeTruthy();
    expect(screen.getByLabelText('Place').getAttribute('aria-invalid')).toBe('true');
    expect(input(bridge, 'meetings.create')).toBeUndefined();
  });

  it('refuses an end that is not after the start', async () => {
    const { user } = open(noMeetings);
    await user.type(await screen.findByLabelText('Date'), '12/11/2026');
    await user.type(screen.getByLabelText('Place'), 'Civic Centre 2');
    await user.clear(screen.getByLabelText('End'));
    await user.type(screen.getByLabelText('End'), '9');
    await user.click(screen.getByRole('button', { name: 'Save and build the agenda' }));
    expect(screen.getByText('The end must be after the start')).toBeTruthy();
  });

  it('starts from the last meeting', async () => {
    const last = aMeeting({ heldOn: '2199-01-03', chair: 'R. Hart' });
    const { id, heldOn, startsAt, endsAt, place, status } = last;
    open({
      'meetings.list': () => ({
        total: 1,
        rows: [{ id, heldOn, startsAt, endsAt, place, status, caseCount: 0, actionCount: 0 }],
      }),
      'agenda.get': () => ({ meeting: last, entries: [] }),
    });
    const date = await screen.findByLabelText<HTMLInputElement>('Date');
    expect(date.value).toBe('Thu 17 Jan 2199');
    expect(screen.getByLabelText<HTMLInputElement>('Chair').value).toBe('R. Hart');
  });
});
