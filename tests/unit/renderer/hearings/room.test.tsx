import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MeetingRoomPage } from '../../../../src/renderer/pages/MeetingRoomPage.tsx';
import type { ActionSummary } from '../../../../src/shared/domain/action.ts';
import type { Hearing } from '../../../../src/shared/domain/hearing.ts';
import type { AttendanceMark, Meeting } from '../../../../src/shared/domain/meeting.ts';
import type { CaseRecord } from '../../../../src/shared/ipc/contract/cases.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { aMinutes } from '../../../support/minutes-fixture.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aMeeting, anEntry } from '../meetings/meetings.ts';
import { aForum, aHearing, anAgency, education, housing, police } from './hearings.ts';

const started = { status: 'in-progress', startedAt: '2026-11-12T09:30:00Z' } as const;
const id = aMeeting().id;

const aMark = ({ agencyId, agencyName }: typeof police): AttendanceMark => ({
  agencyId,
  agencyName,
  attendance: 'unmarked',
  representative: '',
  informationSentOn: null,
  signed: false,
});

const aCase = (hearing: Hearing, actions: ActionSummary[] = []): CaseRecord => ({
  id: hearing.caseId,
  number: hearing.caseNumber,
  victim: anEntry(1).victim,
  perpetrator: anEntry(1).perpetrator,
  relationship: '',
  safeContact: '',
  interpreter: '',
  childrenCount: 0,
  referrals: [],
  hearings: [],
  actions,
});

type Setting = {
  readonly meeting?: Partial<Meeting>;
  readonly hearings?: readonly Hearing[];
  readonly incomplete?: ActionSummary[];
  readonly moreOpenCount?: number;
  readonly answers?: Answers;
};

function mainWith({ meeting, hearings = [aHearing(1), aHearing(2)], ...rest }: Setting): Answers {
  const entries = hearings.map((_hearing, index) => anEntry(index + 1));
  const done = (): void => {};
  return {
    'agenda.get': () => ({ meeting: aMeeting({ ...started, ...meeting }), entries }),
    'forum.get': aForum,
    'agencies.list': () => [anAgency(police), anAgency(housing)],
    'attendance.list': () => [police, housing, education].map(aMark),
    'attendance.mark': done,
    'actions.incomplete': () => ({
      actions: rest.incomplete ?? [],
      moreOpenCount: rest.moreOpenCount ?? 0,
    }),
    'actions.setStatus': done,
    'cases.get': ({ id: caseId }) => ({ ...aCase(aHearing(1)), id: caseId }),
    'hearings.get': ({ hearingId }) => {
      const hearing = hearings.find((each) => each.hearingId === hearingId);
      if (hearing === undefined) throw new AppError('not-found', '');
      return hearing;
    },
    'hearings.start': done,
    'hearings.saveInformation': done,
    'hearings.saveWishes': done,
    'hearings.saveNotes': done,
    'hearings.saveOutcome': done,
    'risks.save': done,
    'risks.remove': done,
    'risks.restore': done,
    'actions.save': done,
    'actions.remove': done,
    'actions.restore': done,
    'meetings.saveOtherBusiness': done,
    'minutes.preview': () => aMinutes({ status: 'Draft' }),
    ...rest.answers,
  };
}

function open(place: string, setting: Setting = {}) {
  const page = renderPage(<MeetingRoomPage />, mainWith(setting), {
    path: '/meetings/:id/room',
    at: `/meetings/${id}/room?case=${place}`,
  });
  const inputs = (name: string): unknown[] =>
    page.bridge.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { ...page, inputs };
}

const row = (name: string): Promise<HTMLElement> =>
  screen.findByRole('group', { name: new RegExp(`^${name}: `) });

it('offers to start a meeting that has not begun', async () => {
  open('opening', { meeting: { status: 'planned' } });
  expect(await screen.findByRole('button', { name: 'Start meeting' })).toBeTruthy();
});

describe('Opening', () => {
  it('marks the focused row by its letter, saves it and goes on to the next unmarked', async () => {
    const { user, inputs } = open('opening');
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
    const { user, inputs } = open('opening');
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
    const action: ActionSummary = {
      id: aHearing(1).caseId,
      hearingId: aHearing(1).hearingId,
      agencyId: police.agencyId,
      agencyName: 'Police',
      text: 'Change the locks',
      dueOn: '2026-11-05',
      riskId: null,
      status: 'open',
      statusNote: '',
      statusOn: null,
      caseId: aHearing(1).caseId,
      caseNumber: '38',
      victimSurname: 'Adams',
      perpetratorSurname: 'Doyle',
      meetingId: id,
      meetingOn: '2026-10-29',
    };
    const { user, inputs } = open('opening', { incomplete: [action], moreOpenCount: 1200 });
    expect(
      await screen.findByText(/1,200 more open actions can be found under Actions/),
    ).toBeTruthy();
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
    const { user, inputs } = open('opening');
    await user.click(await screen.findByRole('button', { name: /^Start case 1/ }));
    expect(inputs('hearings.start')).toEqual([{ meetingId: id, hearingId: aHearing(1).hearingId }]);
    expect(
      await screen.findByRole('heading', { level: 1, name: /Smythe1 and .*Allen1/ }),
    ).toBeTruthy();
  });
});

describe('Round the table', () => {
  it('saves what is typed as information, letter for letter', async () => {
    const { user, inputs } = open('1');
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
    const { user, inputs } = open('1');
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
    const { user, inputs } = open('1', { hearings: [aHearing(1, { information })] });
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
    const { user, inputs } = open('1');
    (await row('Police')).focus();
    await user.keyboard('{Enter}x{Alt>}o{/Alt}{Alt>}f{/Alt}');
    await waitFor(() =>
      expect(inputs('hearings.saveInformation').at(-1)).toMatchObject({
        information: { text: 'x', isOpinion: true, notForDisclosure: true },
      }),
    );
  });

  it('keeps the text in its field and says so when it cannot be saved', async () => {
    const { user } = open('1', {
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
    const { user, inputs } = open('1');
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
    const { user, inputs } = open('1', { hearings: [aHearing(1, { risks: [risk] })] });
    await user.click(await screen.findByRole('button', { name: /Stalking/ }));
    await user.click(screen.getByRole('button', { name: 'Remove risk 1' }));
    expect(screen.getByText('No risk named yet.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /Stalking/ })).toBeTruthy();
    expect(inputs('risks.restore')).toEqual([{ riskId: risk.id }]);
  });

  it('adds an action by letter, words, date and Enter, for the risk that has none', async () => {
    const { user, inputs } = open('1', { hearings: [aHearing(1, { risks: [risk] })] });
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

  it('says what an action lacks and saves nothing', async () => {
    const { user, inputs } = open('1');
    await user.type(await screen.findByLabelText('What it will do'), 'Change the locks{Enter}');
    expect(screen.getByText('No agency yet: who will do it?')).toBeTruthy();
    expect(inputs('actions.save')).toEqual([]);
  });
});

describe('Going on', () => {
  it('saves the outcome and starts the next case', async () => {
    const { user, inputs } = open('1', {
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
      meetingId: id,
      hearingId: aHearing(2).hearingId,
    });
  });

  it('changes the case by Ctrl and arrow, but not while the caret is in text', async () => {
    const { user, inputs } = open('1');
    await user.type(await screen.findByLabelText('What the victim wants'), 'To stay');
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(inputs('hearings.start')).toEqual([]);
    await user.clear(screen.getByLabelText('What the victim wants'));
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(inputs('hearings.start')).toEqual([{ meetingId: id, hearingId: aHearing(1).hearingId }]);
  });

  it('keeps an action that was begun while another case is looked at', async () => {
    const { user } = open('1');
    await user.type(await screen.findByLabelText('What it will do'), 'Change the');
    await user.click(screen.getByRole('button', { name: /Smythe2/ }));
    await screen.findByRole('heading', { level: 1, name: /Smythe2/ });
    expect(screen.getByLabelText<HTMLInputElement>('What it will do').value).toBe('');
    await user.click(screen.getByRole('button', { name: /Smythe1/ }));
    await screen.findByRole('heading', { level: 1, name: /Smythe1/ });
    expect(screen.getByLabelText<HTMLInputElement>('What it will do').value).toBe('Change the');
  });

  it('saves other business at the closing and leads to the minutes', async () => {
    const { user, inputs } = open('closing');
    await user.type(
      await screen.findByRole('textbox', { name: 'Any other business' }),
      'New protocol',
    );
    await user.tab();
    await waitFor(() =>
      expect(inputs('meetings.saveOtherBusiness')).toEqual([
        { meetingId: id, text: 'New protocol' },
      ]),
    );
    expect(screen.getByRole('link', { name: 'Finalise the minutes' }).getAttribute('href')).toBe(
      `/meetings/${id}/minutes`,
    );
  });
});

describe('Final minutes', () => {
  it('show text in place of fields and start no clock', async () => {
    const hearing = aHearing(1, { wishes: 'To stay near the school', outcome: 'heard' });
    const { user, inputs } = open('1', {
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
