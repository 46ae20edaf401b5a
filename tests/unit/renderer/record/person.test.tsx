import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PersonPage } from '../../../../src/renderer/pages/PersonPage.tsx';
import { bareNames } from '../../../../src/shared/domain/person.ts';
import type { PersonRecord } from '../../../../src/shared/ipc/contract/persons.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';
import { aDecision, aFound, aPartingPreview, aPreviewedCase } from '../matching/matches.ts';
import { anAction } from '../actions/actions.ts';
import { anEntry, recordAnswers } from './record-answers.ts';

const { address: _address, postcode: _postcode, phone: _phone, ...bare } = bareNames;

const aPerson = (changes: Partial<PersonRecord> = {}): PersonRecord => ({
  person: {
    ...bare,
    id: uuid(11),
    firstName: 'Olivia',
    surname: 'Bayley',
    ethnicity: 'White British',
    hasAddress: true,
    hasPhone: false,
  },
  otherNames: [{ firstName: 'Liv', surname: 'Bailey', kind: 'alias' }],
  recordCount: 2,
  cases: [
    {
      id: uuid(1),
      number: 'M-0287',
      role: 'victim',
      victim: { id: uuid(11), firstName: 'Olivia', surname: 'Bayley', dob: null },
      perpetrator: { id: uuid(12), firstName: 'Craig', surname: 'Khan', dob: null },
      referralCount: 2,
      lastReferredOn: '2026-10-28',
      hearingCount: 1,
      lastHeardOn: null,
      openActionCount: 1,
    },
  ],
  hearings: [],
  actions: [],
  incidents: [],
  incidentCount: 0,
  files: [],
  entries: [],
  referredEquality: [
    { of: 'ethnicity', words: 'White British', on: '2026-10-28', agencyName: 'Police' },
  ],
  ...changes,
});

const show = (record: PersonRecord = aPerson(), changes: Answers = {}) =>
  renderPage(
    <PersonPage />,
    {
      'persons.get': () => record,
      'store.status': () => openedBy(),
      'confidential.revealPerson': () => ({ text: '1 Orchard Row' }),
      ...recordAnswers(),
      ...changes,
    },
    { path: '/people/:id', at: `/people/${uuid(11)}` },
  );

describe('the page of a person', () => {
  it('lists the files of their cases, and actions with those that are open first', async () => {
    const done = anAction(71, 0, { text: 'Change the locks', status: 'done' });
    const open = anAction(72, 0, { text: 'Call her on Friday', status: 'open' });
    const record = aPerson({
      actions: [done, open],
      files: [
        {
          attachmentId: uuid(73),
          caseId: uuid(1),
          caseNumber: 'M-0001',
          fileName: 'letter.pdf',
          addedAt: '2026-11-02T09:00:00.000Z',
        },
      ],
    });
    show(record);
    const file = await screen.findByRole('link', { name: 'letter.pdf' });
    expect(file.getAttribute('href')).toContain(`/cases/${uuid(1)}?tab=documents`);
    const texts = screen.getAllByText(/^(Change the locks|Call her on Friday)$/);
    expect(texts.map((text) => text.textContent)).toEqual([
      'Call her on Friday',
      'Change the locks',
    ]);
    expect(screen.getByText('1 open')).toBeTruthy();
  });

  it('lists cases with role and other person, other names, and equality facts apart', async () => {
    show();
    expect(await screen.findByText('2 records joined')).toBeTruthy();
    expect(screen.getByText('Victim, with Craig Khan. 2 referrals, 1 open action')).toBeTruthy();
    expect(screen.getByText('Liv Bailey')).toBeTruthy();
    const equality = within(screen.getByRole('region', { name: 'Equality' }));
    expect(equality.getByText('White British')).toBeTruthy();
    expect(equality.getByText('Referral by Police, 28 Oct 2026')).toBeTruthy();
  });

  it('tells each characteristic by what was said last, in an entry or a referral', async () => {
    const said = { source: 'self', ethnicity: 'mixed-asian', religion: 'rather-not' };
    show(
      aPerson({
        entries: [anEntry('equality', said, { caseId: null, startsOn: '2026-11-02' })],
      }),
    );
    const card = within(await screen.findByRole('region', { name: 'Equality' }));
    expect(card.getByText('Mixed: White and Asian')).toBeTruthy();
    expect(card.queryByText('White British')).toBeNull();
    expect(card.getByText('Prefers not to say')).toBeTruthy();
    expect(card.getAllByText('Said by themselves, 2 Nov 2026')).toHaveLength(2);
  });

  it('asks no group for equality data', async () => {
    show(aPerson({ person: { ...aPerson().person, kind: 'group' } }));
    await screen.findByRole('region', { name: 'Flags' });
    expect(screen.queryByRole('region', { name: 'Equality' })).toBeNull();
  });

  it('records equality data by E, and changes what is recorded', async () => {
    const said = { source: 'self', religion: 'none' };
    const { user, bridge } = show(
      aPerson({ entries: [anEntry('equality', said, { caseId: null })] }),
      {
        'entries.save': () => {},
        'drafts.get': () => null,
        'drafts.save': () => {},
        'drafts.discard': () => {},
      },
    );
    await screen.findByRole('region', { name: 'Equality' });
    await user.keyboard('e');
    const form = within(await screen.findByRole('dialog', { name: 'Equality data' }));
    await user.click(form.getByRole('combobox', { name: /Who says so/ }));
    await user.click(await screen.findByRole('option', { name: 'Said by themselves' }));
    await user.click(form.getByRole('combobox', { name: 'Disability' }));
    await user.click(await screen.findByRole('option', { name: 'Prefers not to say' }));
    await user.click(form.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      caseId: null,
      personId: uuid(11),
      kind: 'equality',
      content: { source: 'self', disability: 'rather-not', religion: '' },
    });
    await user.click(await screen.findByRole('button', { name: 'Equality data' }));
    const known = within(await screen.findByRole('dialog', { name: 'Equality data' }));
    expect(known.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('shows no address until it is asked for, by its own reveal', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Show address' }));
    expect(await screen.findByText('1 Orchard Row')).toBeTruthy();
    expect(inputsOf(bridge, 'confidential.revealPerson')).toEqual([
      { personId: uuid(11), field: 'address' },
    ]);
  });

  it('shows what joining with another record would do before it is done, and offers undo', async () => {
    const records = [uuid(11), uuid(13), uuid(701)].map((id) => ({ ...aFound().person, id }));
    const preview = aPartingPreview({
      people: [{ records, entryCount: 0, incidentCount: 0 }],
      cases: [aPreviewedCase({ standsFor: ['M-0287'] })],
    });
    const { user, bridge } = show(aPerson(), {
      'matching.check': () => [aFound()],
      'matching.previewJoin': () => preview,
      'matching.decide': () => ({ decisionIds: [uuid(70)] }),
      'matching.undo': () => {},
    });
    await user.click(await screen.findByRole('button', { name: 'Join with…' }));
    await user.click(await screen.findByRole('radio', { name: /Katherine Yardley/ }));
    expect(await screen.findByText('3 records would be one person.')).toBeTruthy();
    expect(screen.getByText(/^M-0801, .*, stands for M-0287 too: /)).toBeTruthy();
    expect(inputsOf(bridge, 'matching.decide')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Join them' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(70)] }]),
    );
  });

  it('says which records it is made of, and parts them once it was shown what comes of it', async () => {
    const { role: _, ...decision } = aDecision();
    const { user, bridge } = show(aPerson(), {
      'matching.ofPerson': () => [decision, { ...decision, id: uuid(902), verdict: 'different' }],
      'matching.previewUndo': () => aPartingPreview(),
      'matching.undo': () => {},
    });
    const words = await screen.findByText(/^Two records joined 3 Nov 2026 by j.lowe: Jade Smythe/);
    expect(words.textContent).toContain('and Katherine Yardley, born 12 Jul 1987.');
    await user.click(screen.getByRole('button', { name: /^Part…/ }));
    const people = within(await screen.findByRole('list', { name: 'People' }));
    expect(people.getByText('Jade Smythe, born 6 May 1990; with 2 entries')).toBeTruthy();
    expect(inputsOf(bridge, 'matching.previewUndo')).toEqual([{ decisionIds: [uuid(901)] }]);
    await user.click(screen.getByRole('button', { name: 'Part them' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'matching.undo')).toEqual([{ decisionIds: [uuid(901)] }]),
    );
  });

  it('has a chip for a flag in force and none for one that has ended', async () => {
    const flag = (id: number, name: string, untilOn: string | null) =>
      anEntry('flag', { flag: name, note: '' }, { id: uuid(id), caseId: null, untilOn });
    show(
      aPerson({
        entries: [flag(302, 'staff-safety', null), flag(303, 'firearms', '2026-11-03')],
      }),
    );
    const card = within(await screen.findByRole('region', { name: 'Flags' }));
    expect(card.getByText('Ended 3 Nov 2026')).toBeTruthy();
    expect(screen.getAllByText('Staff safety')).toHaveLength(2);
    expect(screen.getAllByText('Firearms or weapons')).toHaveLength(1);
  });
});
