import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NewReferralPage } from '../../../../src/renderer/pages/NewReferralPage.tsx';
import type { FormNotes } from '../../../../src/shared/domain/form/form-notes.ts';
import type { TakenForm } from '../../../../src/shared/domain/form/taken-form.ts';
import type { FormMatches } from '../../../../src/shared/domain/matching/match-view.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { openedBy } from '../../../support/start-answers.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { aTypedForm } from '../../../support/typed-form.ts';
import { uuid } from '../../../support/uuid.ts';
import { anAgency } from '../lists/lists.ts';
import { aForum } from '../referrals/referrals.ts';

const nobody: FormMatches = {
  victim: [],
  perpetrator: [],
  pairs: [],
  further: [],
  linked: [],
  linkedCase: null,
};

const katherine: FormMatches['victim'][number] = {
  person: { id: uuid(50), firstName: 'Katherine', surname: 'Yardley', dob: '1987-07-12' },
  otherNames: [],
  match: {
    band: 'likely',
    score: 70,
    isApart: false,
    reasons: [{ field: 'name', verdict: 'agrees', points: 30, text: 'Name agrees' }],
  },
  cases: [
    {
      caseId: uuid(51),
      number: 'M-0012',
      role: 'victim',
      other: { id: uuid(52), firstName: 'Dean', surname: 'Hollis', dob: null },
      lastReferredOn: '2026-01-06',
      lastHeardOn: '2026-01-20',
    },
  ],
  incidents: null,
};

const taken: TakenForm = {
  typed: aTypedForm({
    agencyId: '',
    victim: { firstName: 'Jane', surname: 'Marsh' },
    other: [{ heading: 'Surgery', value: 'GP: Dr Iqbal' }],
  }),
  understood: [{ field: 'Victim: surname', value: 'Marsh', said: 'Marsh', label: 'Surname' }],
  left: [{ label: 'Surgery', said: 'GP: Dr Iqbal', why: 'no field takes it' }],
};

const noNotes: FormNotes = { problems: {}, warnings: {}, hints: {} };

type Look = { readonly notes?: Partial<FormNotes>; readonly matches?: Partial<FormMatches> };

function open({ notes = {}, matches = {} }: Look = {}, answers: Answers = {}) {
  return renderPage(
    <NewReferralPage />,
    {
      'store.status': () => openedBy(),
      'forum.get': aForum,
      'agencies.list': () => [anAgency(1, 'Police'), anAgency(2, 'Housing')],
      'forms.look': () => ({
        notes: { ...noNotes, ...notes },
        matches: { ...nobody, ...matches },
      }),
      'forms.save': () => ({ id: uuid(90) }),
      ...answers,
    },
    { path: '/referrals/new/:draftId', at: `/referrals/new/${uuid(80)}` },
  );
}

const surname = async (): Promise<HTMLElement> => {
  const [field] = await screen.findAllByRole('textbox', { name: 'Surname' });
  if (field === undefined) throw new Error('no surname');
  return field;
};

describe('a new referral at an ASBRAC', () => {
  it('takes a group or a place where a Marac has a person', async () => {
    const { user, bridge } = open({}, { 'forum.get': () => ({ ...aForum(), kind: 'asbrac' }) });
    const kinds = await screen.findByRole('radiogroup', { name: 'What perpetrator is' });
    await user.click(within(kinds).getByRole('radio', { name: 'Group' }));
    await user.type(screen.getByRole('textbox', { name: 'What the group is called' }), 'Crew');
    await user.type(screen.getByRole('textbox', { name: 'How many, and how old' }), 'six');
    await waitFor(() =>
      expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({
        typed: { perpetrators: [{ kind: 'group', surname: 'Crew', born: 'six' }] },
      }),
    );
    await user.click(within(kinds).getByRole('radio', { name: 'Place' }));
    expect(screen.getByRole('textbox', { name: 'Which place it is' })).toHaveProperty(
      'value',
      'Crew',
    );
    const ofVictim = screen.getByRole('radiogroup', { name: 'What victim is' });
    expect(within(ofVictim).queryByRole('radio', { name: 'Place' })).toBeNull();
  });
});

describe('a new referral', () => {
  it('is about people at a Marac', async () => {
    open();
    await surname();
    expect(screen.queryByRole('radiogroup', { name: /^What / })).toBeNull();
  });

  it('asks nothing of main before anything is typed', async () => {
    const { bridge } = open();
    await surname();
    expect(screen.getByText('Type a surname.')).toBeTruthy();
    expect(inputsOf(bridge, 'forms.look')).toEqual([]);
  });

  it('shows who may be meant, and links them when somebody says so', async () => {
    const { user, bridge } = open({ matches: { victim: [katherine] } });
    await user.type(await surname(), 'Yardley');
    const finder = await screen.findByRole('region', { name: 'Have we heard this before?' });
    expect(await within(finder).findByText('Katherine Yardley')).toBeTruthy();
    expect(within(finder).getByText('Name agrees')).toBeTruthy();
    await user.keyboard('{Alt>}l{/Alt}');
    const said = [{ role: 'victim', personId: uuid(50), verdict: 'same' }];
    await waitFor(() => expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({ said }));
    expect(document.activeElement).toBe(await surname());
  });

  it('says that somebody is not meant, and takes it back', async () => {
    const { user, bridge } = open({ matches: { victim: [katherine] } });
    await user.type(await surname(), 'Yardley');
    await user.click(await screen.findByRole('button', { name: 'Different' }));
    expect(await screen.findByText('1 record said to be somebody else')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({ said: [] }));
  });

  it('shows what looks wrong at once, and what is missing only when it is to be saved', async () => {
    const { user, bridge } = open({
      notes: {
        problems: { agencyId: 'Choose the agency that refers' },
        warnings: { 'victims.0.postcode': 'There is no such postcode' },
        hints: { 'victims.0.born': '7 Dec 1987, age 38' },
      },
    });
    await user.type(await surname(), 'Yardley');
    expect(await screen.findByText('There is no such postcode')).toBeTruthy();
    expect(screen.getByText('7 Dec 1987, age 38')).toBeTruthy();
    expect(screen.queryByText('Choose the agency that refers')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Choose the agency that refers')).toBeTruthy();
    expect(screen.getByText('Not saved yet: 1 field to fill in')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('combobox', { name: 'Referring agency' }),
      ),
    );
    expect(inputsOf(bridge, 'forms.save')).toEqual([]);
  });

  it('saves what was typed, and goes on to decide', async () => {
    const { user, bridge, address } = open();
    await user.type(await surname(), 'Yardley');
    await user.click(screen.getByRole('button', { name: 'Add a child' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Poppy');
    await user.click(screen.getByRole('checkbox', { name: 'Not known' }));
    await user.click(screen.getByRole('button', { name: /^Save and decide/ }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(90)}`));
    expect(inputsOf(bridge, 'forms.save')).toMatchObject([
      {
        typed: {
          victims: [{ surname: 'Yardley' }],
          perpetrators: [{ isNotKnown: true }],
          children: [{ name: 'Poppy' }],
        },
        said: [],
      },
    ]);
  });

  it('shows who a further victim may be, and says so of that one', async () => {
    const further = [{ role: 'victim' as const, place: 1, found: [katherine] }];
    const { user, bridge } = open(
      {},
      {
        'forms.look': ({ typed }) => ({
          notes: noNotes,
          matches: { ...nobody, further: typed.victims.length > 1 ? further : [] },
        }),
      },
    );
    await user.type(await surname(), 'Marsh');
    const [addVictim] = screen.getAllByRole('button', { name: 'Add another' });
    if (addVictim === undefined) throw new Error('no button');
    await user.click(addVictim);
    const finder = within(
      await screen.findByRole('region', { name: 'Have we heard this before?' }),
    );
    expect(await finder.findByText('Victim 2:')).toBeTruthy();
    await user.keyboard('{Alt>}l{/Alt}');
    const said = [{ role: 'victim', place: 1, personId: uuid(50), verdict: 'same' }];
    await waitFor(() => expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({ said }));
    await user.click(screen.getByRole('button', { name: 'Remove victim 2' }));
    // Until the form has been looked at again nobody is offered for a place that may be another’s.
    expect(finder.queryByText('Victim 2:')).toBeNull();
    await waitFor(() => expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({ said: [] }));
  });

  it('keeps further people apart from the pair, and lets them go again', async () => {
    const { user } = open();
    await surname();
    const [, addPerpetrator] = screen.getAllByRole('button', { name: 'Add another' });
    if (addPerpetrator === undefined) throw new Error('no button');
    await user.click(addPerpetrator);
    expect(screen.getByRole('region', { name: 'Perpetrator 2' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove perpetrator 2' }));
    expect(screen.queryByRole('region', { name: 'Perpetrator 2' })).toBeNull();
  });

  it('shows what a filled form says before it fills anything', async () => {
    const { user, bridge } = open({}, { 'forms.choose': () => taken });
    await user.click(await screen.findByRole('button', { name: 'Read a Word form' }));
    expect(await screen.findByText(/^1 field understood, 1 passage not put/)).toBeTruthy();
    expect(screen.getByText('GP: Dr Iqbal')).toBeTruthy();
    expect((await surname()).getAttribute('value')).toBe('');
    await user.click(screen.getByRole('button', { name: 'Fill the form' }));
    await waitFor(async () => expect((await surname()).getAttribute('value')).toBe('Marsh'));
    await waitFor(() =>
      expect(inputsOf(bridge, 'forms.look').at(-1)).toMatchObject({
        typed: { other: [{ heading: 'Surgery', value: 'GP: Dr Iqbal' }] },
      }),
    );
  });

  it('reads what is pasted, and says in plain words why a file cannot be read', async () => {
    const { user, bridge } = open(
      {},
      {
        'forms.readText': () => taken,
        'forms.choose': () => {
          throw new AppError('unreadable-form', 'This file has a password. Ask for one without.');
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Read a Word form' }));
    expect(await screen.findByText('This file has a password. Ask for one without.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Paste text' }));
    await user.click(await screen.findByRole('textbox', { name: 'The referral' }));
    await user.paste('Victim: Jane Marsh');
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByText('What the form says')).toBeTruthy();
    expect(inputsOf(bridge, 'forms.readText')).toEqual([{ text: 'Victim: Jane Marsh' }]);
  });

  it('is left by Esc, but not by the Esc that closes what lies over it', async () => {
    const { user, address } = open();
    await surname();
    const agency = screen.getByRole('combobox', { name: 'Referring agency' });
    await user.type(agency, 'pol');
    expect(agency.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(address()).toContain('/referrals/new/');
    await user.click(screen.getByRole('button', { name: 'Paste text' }));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(address()).toContain('/referrals/new/');
    await user.keyboard('{Escape}');
    expect(address()).toBe('/referrals');
  });

  it('takes nothing sealed from whoever has not the key, and saves nothing', async () => {
    open({}, { 'store.status': () => openedBy({ holdsAddressKey: false }) });
    await surname();
    const save = screen.getByRole('button', { name: /^Save and decide/ });
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(true));
    expect(screen.getAllByPlaceholderText('Needs the key to addresses').length).toBeGreaterThan(1);
  });
});
