import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AgendaPage } from '../../../../src/renderer/pages/AgendaPage.tsx';
import { type AgendaEntry, moveWithin } from '../../../../src/shared/domain/agenda.ts';
import type { Meeting } from '../../../../src/shared/domain/meeting.ts';
import type { ReferralSummary } from '../../../../src/shared/domain/referral.ts';
import type { Agenda } from '../../../../src/shared/ipc/contract/meetings.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aMeeting, anEntry } from './meetings.ts';

const id = aMeeting().id;

const aCandidate = (entry: AgendaEntry): ReferralSummary => ({
  id: entry.hearingId,
  caseId: entry.caseId,
  caseNumber: entry.caseNumber,
  reference: '',
  receivedOn: '2026-11-02',
  agencyName: entry.agencyName,
  victim: entry.victim,
  perpetrator: entry.perpetrator,
  childrenCount: entry.childrenCount,
  assessmentYes: entry.assessmentYes,
  criteria: entry.criteria,
  repeat: entry.repeat,
  status: 'accepted',
  mayBeKnown: false,
  decisionReason: '',
  meetingOn: null,
});

/** A main with one meeting, whose agenda changes as it is told. */
function mainWith(first: readonly AgendaEntry[], meeting: Meeting = aMeeting()): Answers {
  let entries = [...first];
  let waiting: AgendaEntry[] = [];
  const agenda = (): Agenda => ({ meeting, entries });
  const change = (next: AgendaEntry[]): Agenda => {
    entries = next;
    return agenda();
  };
  return {
    'agenda.get': agenda,
    'agenda.candidates': () => waiting.map(aCandidate),
    'agencies.list': () => [
      {
        id: aMeeting().id,
        name: 'Education',
        letter: 'e',
        aliases: [],
        servesChildrenOnly: true,
        representative: '',
      },
    ],
    'agenda.move': ({ hearingId, to }) =>
      change(
        moveWithin(
          entries,
          entries.findIndex((each) => each.hearingId === hearingId),
          to,
        ),
      ),
    'agenda.remove': ({ hearingId }) => {
      waiting = entries.filter((each) => each.hearingId === hearingId);
      return change(entries.filter((each) => each.hearingId !== hearingId));
    },
    'agenda.add': ({ referralIds }) => {
      const added = waiting.filter(({ hearingId }) => referralIds.includes(hearingId));
      waiting = waiting.filter((each) => !added.includes(each));
      return change([...entries, ...added]);
    },
    'agenda.setMinutes': ({ hearingId, minutes }) =>
      change(
        entries.map((each) =>
          hearingId === null || each.hearingId === hearingId ? { ...each, minutes } : each,
        ),
      ),
    'meetings.start': () => aMeeting({ status: 'in-progress' }),
  };
}

const open = (answers: Answers) =>
  renderPage(<AgendaPage />, answers, { path: '/meetings/:id', at: `/meetings/${id}` });

const rows = (): string[] =>
  screen.getAllByRole('row', { name: /starts/ }).map((row) => row.getAttribute('aria-label') ?? '');

const row = (name: string): Promise<HTMLElement> =>
  screen.findByRole('row', { name: new RegExp(`, ${name}, starts`) });

const onDay = (day: string): void => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(`${day}T09:00:00Z`);
};

const three = [anEntry(1, { childrenCount: 2 }), anEntry(2, { childrenCount: 1 }), anEntry(3)];

describe('Agenda', () => {
  it('groups cases, plans their starts and says who may leave when', async () => {
    open(mainWith(three));
    await row('Smythe1');
    expect(rows()).toEqual([
      '1, Smythe1, starts 09:50',
      '2, Smythe2, starts 10:02',
      '3, Smythe3, starts 10:14',
    ]);
    expect(screen.getByText('2 cases, 3 children')).toBeTruthy();
    expect(await screen.findByText(/may leave at 10:14/)).toBeTruthy();
  });

  it('moves the focused row by Alt and arrow, keeps the focus and says where it stands', async () => {
    const { bridge } = open(mainWith(three));
    const last = await row('Smythe3');
    last.focus();
    fireEvent.keyDown(last, { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(rows()[1]).toBe('2, Smythe3, starts 10:02'));
    expect(document.activeElement).toBe(await row('Smythe3'));
    expect(screen.getByText('2, Smythe3, starts 10:02')).toBeTruthy();
    const moves = bridge.calls.filter(({ name }) => name === 'agenda.move');
    expect(moves.map(({ input }) => input)).toEqual([
      { meetingId: id, hearingId: three[2]?.hearingId, to: 1 },
    ]);
  });

  it('changes minutes by + and -, by typing, and for all at once when they do not fit', async () => {
    const short = aMeeting({ endsAt: '10:31' });
    const { user } = open(mainWith(three, short));
    const first = await row('Smythe1');
    expect(screen.getByText('5 min over: 10 min each would fit')).toBeTruthy();
    fireEvent.keyDown(first, { key: '-' });
    await waitFor(() => expect(rows()[1]).toBe('2, Smythe2, starts 10:01'));
    const field = screen.getByLabelText('Minutes, Smythe2');
    await user.clear(field);
    await user.type(field, '20{Enter}');
    await waitFor(() => expect(rows()[2]).toBe('3, Smythe3, starts 10:21'));
    await user.click(screen.getByRole('button', { name: 'Set 10 min each' }));
    expect(await screen.findByText('Fits, 1 min to spare')).toBeTruthy();
  });

  it('takes a case off by Delete and puts it back where it was', async () => {
    const { user } = open(mainWith(three));
    const second = await row('Smythe2');
    second.focus();
    fireEvent.keyDown(second, { key: 'Delete' });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(document.activeElement).toBe(await row('Smythe3'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rows()[1]).toBe('2, Smythe2, starts 10:02'));
  });

  it('keeps a case that may not be taken off, and offers no undo', async () => {
    open({
      ...mainWith(three),
      'agenda.remove': () => {
        throw new AppError('conflict', 'Actions are agreed for this case.');
      },
    });
    fireEvent.keyDown(await row('Smythe2'), { key: 'Delete' });
    expect(await screen.findByText('Actions are agreed for this case.')).toBeTruthy();
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('lists what waits, adds it, and starts the meeting on its day', async () => {
    onDay('2026-11-12');
    const { user, address } = open(mainWith(three));
    const second = await row('Smythe2');
    fireEvent.keyDown(second, { key: 'Delete' });
    await user.click(await screen.findByRole('button', { name: 'Add Smythe2' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Start meeting' }));
    await waitFor(() => expect(address()).toBe(`/meetings/${id}/room`));
  });

  it('asks before it starts a meeting of another day', async () => {
    onDay('2026-11-10');
    const { user, address, bridge } = open(mainWith(three));
    const start = await screen.findByRole('button', { name: 'Start meeting' });
    await user.click(start);
    const question = await screen.findByRole('dialog', { name: 'Planned for another day' });
    expect(question.textContent).toContain(
      'This meeting is planned for Thu 12 Nov 2026, today is Tue 10 Nov 2026. Start it now?',
    );
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(bridge.calls.some(({ name }) => name === 'meetings.start')).toBe(false);
    await user.click(start);
    await user.click(await screen.findByRole('button', { name: 'Start it now' }));
    await waitFor(() => expect(address()).toBe(`/meetings/${id}/room`));
  });

  it('says what would fill an empty agenda and does not offer to start it', async () => {
    open(mainWith([]));
    expect(await screen.findByText(/No accepted referrals wait/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start meeting' })).toBeNull();
  });

  it('is read only once the minutes are final', async () => {
    open(mainWith(three, aMeeting({ status: 'finalised' })));
    await row('Smythe1');
    expect(screen.queryByLabelText('Minutes, Smythe1')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit meeting' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Minutes' })).toBeTruthy();
  });
});
