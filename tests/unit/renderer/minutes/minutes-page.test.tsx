import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MinutesPage } from '../../../../src/renderer/pages/MinutesPage.tsx';
import type { Meeting } from '../../../../src/shared/domain/meeting.ts';
import type { Minutes } from '../../../../src/shared/domain/minutes.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { aMinutes, aMinutesCase } from '../../../support/minutes-fixture.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aMeeting } from '../meetings/meetings.ts';

const id = aMeeting().id;

/** A main whose minutes become final and open again as they are told. */
function mainWith(first: Meeting['status'], changes: Partial<Minutes> = {}): Answers {
  let status = first;
  let correctionReason = '';
  const minutes = (): Minutes =>
    aMinutes({
      status: status === 'finalised' ? 'Final' : 'Draft',
      version: correctionReason === '' ? 1 : 2,
      correctionReason,
      ...changes,
    });
  return {
    'agenda.get': () => ({ meeting: aMeeting({ status }), entries: [] }),
    'minutes.preview': minutes,
    'minutes.versions': () =>
      status === 'planned'
        ? []
        : [{ version: 1, finalisedAt: '2026-11-16T14:05:00Z', correctionReason: '' }],
    'minutes.finalise': () => {
      status = 'finalised';
      return minutes();
    },
    'minutes.correct': ({ reason }) => {
      status = 'in-progress';
      correctionReason = reason;
    },
    'minutes.saveWord': () => ({ fileName: 'Minutes 2026-11-12 v1.docx' }),
  };
}

const open = (answers: Answers) =>
  renderPage(<MinutesPage />, answers, {
    path: '/meetings/:id/minutes',
    at: `/meetings/${id}/minutes`,
  });

describe('Minutes', () => {
  it('lists cases by number and initials, and shows the page in full', async () => {
    open(mainWith('finalised'));
    const contents = await screen.findByRole('navigation', { name: 'Contents' });
    expect(within(contents).getByRole('button', { name: /^1\s?O\. B\.$/ })).toBeTruthy();
    expect(contents.textContent).not.toContain('Barnes');
    const paper = screen.getByRole('region', { name: 'The minutes as printed' });
    expect(
      within(paper).getByRole('heading', { name: /Olivia Barnes and Craig Khan/ }),
    ).toBeTruthy();
    expect(within(paper).getAllByText('Withheld')).toHaveLength(2);
  });

  it('leads from each open point to where it is mended', async () => {
    open(mainWith('in-progress', { cases: [aMinutesCase({ number: 3, outcome: '' })] }));
    const link = await screen.findByRole('link', { name: /no outcome: case 3/ });
    expect(link.getAttribute('href')).toBe(`/meetings/${id}/room?case=3`);
  });

  it('offers no correction once a case of it is destroyed, and says why', async () => {
    const destroyed = { number: 1, notForYou: true, isDestroyed: true } as const;
    open(mainWith('finalised', { cases: [destroyed] }));
    expect(await screen.findByText('A case was destroyed: no more corrections')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Correct…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Save Word copy' })).toBeTruthy();
  });

  it('is made final only after a question, and then saved for Word', async () => {
    const { user, bridge } = open(mainWith('in-progress'));
    await user.click(await screen.findByRole('button', { name: 'Finalise' }));
    const question = await screen.findByRole('dialog');
    expect(question.textContent).toContain('nobody is named to tell the victim');
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(bridge.calls.some(({ name }) => name === 'minutes.finalise')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Finalise' }));
    await user.click(await screen.findByRole('button', { name: 'Make it final' }));
    await user.click(await screen.findByRole('button', { name: 'Save Word copy' }));
    expect(await screen.findByText('Saved as Minutes 2026-11-12 v1.docx')).toBeTruthy();
  });

  it('opens again for a correction with its reason', async () => {
    const { user } = open(mainWith('finalised'));
    await user.click(await screen.findByRole('button', { name: 'Correct…' }));
    await user.type(await screen.findByLabelText('Reason'), 'Wrong due date');
    await user.click(screen.getByRole('button', { name: 'Open for correction' }));
    expect(await screen.findByText('Draft of version 2')).toBeTruthy();
    const versions = screen.getByRole('region', { name: 'Versions' });
    await waitFor(() => expect(within(versions).getByText('Wrong due date')).toBeTruthy());
    expect(within(versions).getAllByText('Final')).toHaveLength(1);
  });

  it('says that there is nothing to minute before the meeting', async () => {
    open(mainWith('planned'));
    expect(await screen.findByText(/has not begun/)).toBeTruthy();
  });
});
