import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { aMeeting, anEntry } from '../meetings/meetings.ts';
import { aHearing, housing, police } from './hearings.ts';
import { meetingId, openRoom, row, started } from './open-room.tsx';

describe('Round the table', () => {
  it('saves what is typed as information, letter for letter', async () => {
    const { user, inputs } = openRoom('1');
    (await row('Police')).focus();
    await user.keyboard('{Enter}3 calls since April; any news in writing{Escape}');
    await waitFor(() =>
      expect(inputs('hearings.saveInformation').at(-1)).toEqual({
        hearingId: aHearing(1).hearingId,
        information: {
          agencyId: police.agencyId,
          state: 'information',
          text: '3 calls since April; any news in writing',
          isOpinion: false,
          notForDisclosure: false,
        },
      }),
    );
  });

  it('marks by letter and moves by arrow', async () => {
    const { user, inputs } = openRoom('1');
    (await row('Police')).focus();
    await user.keyboard('n{ArrowDown}');
    expect(document.activeElement).toBe(await row('Housing'));
    await user.keyboard('q');
    await waitFor(() => expect(inputs('hearings.saveInformation')).toHaveLength(2));
    expect(screen.getByText('Still to hear: Education')).toBeTruthy();
  });

  it('shows who is away without anybody typing, and takes what they send', async () => {
    const [first, second, third] = aHearing(1).information;
    const information = [
      { ...first!, preset: 'apologies' as const },
      { ...second!, preset: 'to-read-out' as const },
      { ...third!, preset: 'absent' as const },
    ];
    const { user, inputs } = openRoom('1', { hearings: [aHearing(1, { information })] });
    expect((await row('Police')).textContent).toContain('Apologies');
    expect((await row('Housing')).textContent).toContain('Sent, to be read out');
    expect((await row('Education')).textContent).toContain('Absent');
    expect(screen.getByText('Open: 1 agency, outcome')).toBeTruthy();
    (await row('Housing')).focus();
    await user.keyboard('{Enter}Rent is paid{Escape}');
    await waitFor(() =>
      expect(inputs('hearings.saveInformation')).toMatchObject([
        { information: { agencyId: housing.agencyId, state: 'in-writing', text: 'Rent is paid' } },
      ]),
    );
    expect(screen.getByText('Open: outcome')).toBeTruthy();
  });

  it('marks an opinion and what is not for disclosure while somebody types', async () => {
    const { user, inputs } = openRoom('1');
    (await row('Police')).focus();
    await user.keyboard('{Enter}x{Alt>}o{/Alt}{Alt>}f{/Alt}');
    await waitFor(() =>
      expect(inputs('hearings.saveInformation').at(-1)).toMatchObject({
        information: { text: 'x', isOpinion: true, notForDisclosure: true },
      }),
    );
  });

  it('keeps the text in its field and says so when it cannot be saved', async () => {
    const { user } = openRoom('1', {
      answers: {
        'hearings.saveWishes': () => {
          throw new AppError('disk-full', '');
        },
      },
    });
    await user.type(await screen.findByLabelText('What the victim wants'), 'To stay');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved since');
    expect(screen.getByLabelText<HTMLTextAreaElement>('What the victim wants').value).toBe(
      'To stay',
    );
  });
});

describe('Risks and actions', () => {
  const risk = {
    id: aHearing(9).caseId,
    subject: 'victim',
    text: 'Stalking',
    imminence: 'days',
  } as const;

  it('saves a new risk once it has words, and warns until an action answers it', async () => {
    const { user, inputs } = openRoom('1');
    await user.click(await screen.findByRole('button', { name: 'Add risk' }));
    expect(inputs('risks.save')).toEqual([]);
    await user.keyboard('Stalking{Enter}');
    await waitFor(() =>
      expect(inputs('risks.save').at(-1)).toMatchObject({
        hearingId: aHearing(1).hearingId,
        risk: { subject: 'victim', text: 'Stalking', imminence: 'days' },
      }),
    );
    expect(screen.getByText('Risk 1 has no action')).toBeTruthy();
  });

  it('takes a removed risk back', async () => {
    const { user, inputs } = openRoom('1', { hearings: [aHearing(1, { risks: [risk] })] });
    await user.click(await screen.findByRole('button', { name: /Stalking/ }));
    await user.click(screen.getByRole('button', { name: 'Remove risk 1' }));
    expect(screen.getByText('No risk named yet.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /Stalking/ })).toBeTruthy();
    expect(inputs('risks.restore')).toEqual([{ riskId: risk.id }]);
  });

  it('adds an action by letter, words, date and Enter, for the risk that has none', async () => {
    const { user, inputs } = openRoom('1', { hearings: [aHearing(1, { risks: [risk] })] });
    await screen.findByText('Risk 1 has no action');
    fireEvent.keyDown(document.body, { key: 'F8' });
    await user.keyboard('h');
    await user.tab();
    await user.keyboard('Change the locks');
    await user.click(screen.getByRole('button', { name: 'Due 7 days after the meeting' }));
    await user.type(screen.getByLabelText('What it will do'), '{Enter}');
    await waitFor(() =>
      expect(inputs('actions.save')).toMatchObject([
        {
          hearingId: aHearing(1).hearingId,
          action: {
            agencyId: housing.agencyId,
            text: 'Change the locks',
            dueOn: '2026-11-19',
            riskId: risk.id,
          },
        },
      ]),
    );
    const actions = screen.getByRole('region', { name: 'Actions agreed' });
    expect(await within(actions).findByText('Change the locks')).toBeTruthy();
    expect(screen.queryByText('Risk 1 has no action')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('What it will do').value).toBe('');
  });

  it('advises on the words of an action after a pause, and lets it be added all the same', async () => {
    const { user, inputs } = openRoom('1');
    const line = await screen.findByRole('form', { name: 'Add an action' });
    const status = within(line).getByRole('status');
    fireEvent.keyDown(document.body, { key: 'F8' });
    await user.keyboard('h');
    await user.tab();
    await user.keyboard('Address marker');
    await waitFor(() =>
      expect(status.textContent).toBe('There is no verb: say what will be done.'),
    );
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(inputs('actions.save')).toMatchObject([{ action: { text: 'Address marker' } }]),
    );
    await waitFor(() => expect(status.textContent).toMatch(/^Added: Housing/));
    await user.click(screen.getByRole('button', { name: /Address marker/ }));
    const opened = screen.getByRole('group', { name: 'Action 1' });
    expect(within(opened).getByRole('status').textContent).toContain('There is no verb');
  });

  it('has nothing to say about a clear action', async () => {
    const { user } = openRoom('1');
    const line = await screen.findByRole('form', { name: 'Add an action' });
    await user.type(screen.getByLabelText('What it will do'), 'Liaise with school');
    const status = within(line).getByRole('status');
    await waitFor(() => expect(status.textContent).toContain('“liaise” is vague'));
    await user.clear(screen.getByLabelText('What it will do'));
    await user.type(screen.getByLabelText('What it will do'), 'Tell the school');
    await waitFor(() => expect(status.textContent).toBe(''));
  });

  it('says what an action lacks and saves nothing', async () => {
    const { user, inputs } = openRoom('1');
    await user.type(await screen.findByLabelText('What it will do'), 'Change the locks{Enter}');
    expect(screen.getByText('No agency yet: who will do it?')).toBeTruthy();
    expect(inputs('actions.save')).toEqual([]);
  });
});

describe('Going on', () => {
  it('saves the outcome and starts the next case', async () => {
    const { user, inputs } = openRoom('1', {
      answers: {
        'agenda.get': () => ({
          meeting: aMeeting(started),
          entries: [anEntry(1, { startedAt: '2026-11-12T09:50:00Z' }), anEntry(2)],
        }),
      },
    });
    await user.click(await screen.findByText('Heard'));
    await user.click(screen.getByRole('button', { name: 'Next case' }));
    await screen.findByRole('heading', { level: 1, name: /Smythe2/ });
    expect(inputs('hearings.saveOutcome')).toEqual([
      { hearingId: aHearing(1).hearingId, outcome: 'heard', outcomeNote: '' },
    ]);
    expect(inputs('hearings.start').at(-1)).toEqual({
      meetingId,
      hearingId: aHearing(2).hearingId,
    });
  });

  it('changes the case by Ctrl and arrow, but not while the caret is in text', async () => {
    const { user, inputs } = openRoom('1');
    await user.type(await screen.findByLabelText('What the victim wants'), 'To stay');
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(inputs('hearings.start')).toEqual([]);
    await user.clear(screen.getByLabelText('What the victim wants'));
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(inputs('hearings.start')).toEqual([{ meetingId, hearingId: aHearing(1).hearingId }]);
  });

  it('keeps an action that was begun while another case is looked at', async () => {
    const { user } = openRoom('1');
    await user.type(await screen.findByLabelText('What it will do'), 'Change the');
    await user.click(screen.getByRole('button', { name: /Smythe2/ }));
    await screen.findByRole('heading', { level: 1, name: /Smythe2/ });
    expect(screen.getByLabelText<HTMLInputElement>('What it will do').value).toBe('');
    await user.click(screen.getByRole('button', { name: /Smythe1/ }));
    await screen.findByRole('heading', { level: 1, name: /Smythe1/ });
    expect(screen.getByLabelText<HTMLInputElement>('What it will do').value).toBe('Change the');
  });

  it('saves other business at the closing and leads to the minutes', async () => {
    const { user, inputs } = openRoom('closing');
    await user.type(
      await screen.findByRole('textbox', { name: 'Any other business' }),
      'New protocol',
    );
    await user.tab();
    await waitFor(() =>
      expect(inputs('meetings.saveOtherBusiness')).toEqual([{ meetingId, text: 'New protocol' }]),
    );
    expect(screen.getByRole('link', { name: 'Finalise the minutes' }).getAttribute('href')).toBe(
      `/meetings/${meetingId}/minutes`,
    );
  });
});

describe('Final minutes', () => {
  it('show text in place of fields and start no clock', async () => {
    const hearing = aHearing(1, { wishes: 'To stay near the school', outcome: 'heard' });
    const { user, inputs } = openRoom('1', {
      meeting: { status: 'finalised', minutesVersion: 1 },
      hearings: [hearing, aHearing(2)],
    });
    expect(await screen.findByText('To stay near the school')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add risk' })).toBeNull();
    (await row('Police')).focus();
    await user.keyboard('n');
    await user.click(screen.getByRole('button', { name: 'Next case' }));
    await screen.findByRole('heading', { level: 1, name: /Smythe2/ });
    expect(inputs('hearings.start')).toEqual([]);
    expect(inputs('hearings.saveInformation')).toEqual([]);
  });
});
