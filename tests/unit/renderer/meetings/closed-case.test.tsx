import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AgendaPage } from '../../../../src/renderer/pages/AgendaPage.tsx';
import { MinutesPage } from '../../../../src/renderer/pages/MinutesPage.tsx';
import type { AgendaSlot, ClosedEntry } from '../../../../src/shared/domain/agenda.ts';
import { aMinutes, aMinutesCase } from '../../../support/minutes-fixture.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openRoom } from '../hearings/open-room.tsx';
import { aMeeting, anEntry } from './meetings.ts';

const closed: ClosedEntry = { notForYou: true, minutes: 15, startedAt: null, endedAt: null };
const entries: AgendaSlot[] = [anEntry(1), closed, anEntry(3)];
const id = aMeeting().id;

describe('a case that is closed to whoever looks', () => {
  it('keeps its place, time and minutes on the agenda, and the keys pass over it', async () => {
    const { user } = renderPage(
      <AgendaPage />,
      {
        'agenda.get': () => ({ meeting: aMeeting(), entries }),
        'agenda.candidates': () => [],
        'agencies.list': () => [],
      },
      { path: '/meetings/:id', at: `/meetings/${id}` },
    );
    const row = (await screen.findByText('Case 2, not for you')).closest('[role=row]');
    expect(row?.textContent).toContain('10:02');
    expect(row?.textContent).toContain('15');
    const first = screen.getByRole('row', { name: /^1, Smythe1/ });
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^3, Smythe3/);
  });

  it('has its turn in the room, without anything of it', async () => {
    const meeting = aMeeting({ status: 'in-progress', startedAt: '2026-11-12T09:30:00Z' });
    const { inputs, user } = openRoom('2', {
      answers: { 'agenda.get': () => ({ meeting, entries }) },
    });
    expect(
      await screen.findByRole('heading', { name: 'Case 2, not for you', level: 1 }),
    ).toBeDefined();
    expect(inputs('hearings.get')).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Next case/ }));
    expect(inputs('hearings.start')).toEqual([{ meetingId: id, hearingId: anEntry(3).hearingId }]);
  });

  it('has its place in the minutes', async () => {
    const cases = [aMinutesCase({ number: 1 }), { number: 2, notForYou: true as const }];
    renderPage(
      <MinutesPage />,
      {
        'agenda.get': () => ({ meeting: aMeeting({ status: 'in-progress' }), entries }),
        'minutes.preview': () => aMinutes({ status: 'Draft', cases }),
        'minutes.versions': () => [],
      },
      { path: '/meetings/:id/minutes', at: `/meetings/${id}/minutes` },
    );
    expect(
      await screen.findByRole('heading', { name: 'Case 2, not for you', level: 2 }),
    ).toBeDefined();
  });
});
