import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CasePage } from '../../../../src/renderer/pages/CasePage.tsx';
import type { Entry } from '../../../../src/shared/domain/entries/entry.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';
import { aCaseRecord } from '../cases/case-record.ts';
import { aForum, aSummary } from '../referrals/referrals.ts';
import { anEntry, recordAnswers } from './record-answers.ts';

const show = (entries: readonly Entry[] = [], { tab = 'summary', ...more }: Options = {}) =>
  renderPage(
    <CasePage />,
    {
      'cases.get': () => aCaseRecord({ referrals: [aSummary(5, { status: 'accepted' })] }),
      'cases.closures': () => [],
      'matching.ofCase': () => [],
      'forum.get': aForum,
      'store.status': () => openedBy(),
      'entries.save': () => {},
      'entries.remove': () => {},
      'entries.restore': () => {},
      'drafts.get': () => null,
      'drafts.save': () => {},
      'drafts.discard': () => {},
      ...recordAnswers(entries),
      ...more.answers,
    },
    { path: '/cases/:id', at: `/cases/${uuid(1)}?tab=${tab}` },
  );
type Options = { readonly tab?: string; readonly answers?: Answers };

const reach = (says: Record<string, string>, changes: Partial<Entry> = {}): Entry =>
  anEntry(
    'reach',
    { method: 'phone', times: '', whoAnswers: '', why: '', safety: 'safe', ...says },
    { caseId: null, ...changes },
  );

describe('how a victim may be reached', () => {
  it('says what is not safe before what is, and who is never to be contacted', async () => {
    show([
      reach({ method: 'text', safety: 'unsafe', why: 'he reads it' }, { id: uuid(302) }),
      reach({ times: 'weekdays 10 to 12' }),
      anEntry('never-contact', { who: 'Her mother', why: '' }, { id: uuid(303), caseId: null }),
    ]);
    expect((await screen.findByText('Not safe,')).parentElement?.textContent).toBe(
      'Not safe, text message: he reads it.',
    );
    expect(screen.getByText(/phone call, weekdays 10 to 12/)).toBeTruthy();
    expect(screen.getByText('Never:').parentElement?.textContent).toContain('Her mother');
  });

  it('says nothing of a way that has ended', async () => {
    show([reach({ times: 'mornings' }, { untilOn: '2026-01-01', startsOn: '2025-01-01' })]);
    await screen.findByRole('heading', { name: 'Referrals' });
    expect(screen.queryByText(/mornings/)).toBeNull();
  });

  it('shows the safe number at V, by its own reveal', async () => {
    const { user, bridge } = show([reach({}, { secretsGiven: ['number'] })], {
      answers: { 'confidential.revealEntry': () => ({ text: '07700 900456' }) },
    });
    await screen.findByRole('button', { name: 'Show safe number of the victim' });
    await user.keyboard('v');
    expect(await screen.findByText('07700 900456')).toBeTruthy();
    expect(inputsOf(bridge, 'confidential.revealEntry')).toEqual([
      { entryId: uuid(301), field: 'number' },
    ]);
  });

  it('says that it cannot be read rather than half of it', async () => {
    show([], {
      answers: {
        'entries.ofCase': () => {
          throw new AppError('store-damaged', 'The store file is damaged.');
        },
      },
    });
    expect(await screen.findByText(/damaged/)).toBeTruthy();
  });
});

describe('adding to the record', () => {
  it('records an order about the perpetrator by A and O', async () => {
    const { user, bridge } = show();
    await screen.findByRole('button', { name: /^Add…/ });
    await user.keyboard('a');
    await screen.findByRole('menuitem', { name: 'Order or bail' });
    await user.keyboard('o');
    const form = within(await screen.findByRole('dialog', { name: 'Order or bail' }));
    await user.click(form.getByRole('combobox', { name: /Which/ }));
    await user.click(await screen.findByRole('option', { name: 'Restraining order' }));
    await user.type(form.getByLabelText('What it says'), 'No contact');
    await user.click(form.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      caseId: uuid(1),
      personId: uuid(12),
      kind: 'order',
      content: { type: 'restraining', terms: 'No contact', madeBy: '' },
      secrets: {},
    });
  });

  it('is at hand by A also where a tab was just chosen', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('tab', { name: 'Documents' }));
    await user.keyboard('a');
    expect(await screen.findByRole('menuitem', { name: 'Incident' })).toBeTruthy();
  });

  it('says beside its field what is missing, and sends nothing', async () => {
    const { user, bridge } = show();
    await screen.findByRole('button', { name: /^Add…/ });
    await user.keyboard('a');
    await screen.findByRole('menuitem', { name: 'Incident' });
    await user.keyboard('i');
    const form = within(await screen.findByRole('dialog', { name: 'Incident' }));
    await user.click(form.getByRole('button', { name: 'Record' }));
    expect(await form.findByText('Fill in “What happened”')).toBeTruthy();
    expect(inputsOf(bridge, 'entries.save')).toEqual([]);
  });

  it('sends only those answers of an assessment that were given', async () => {
    const { user, bridge } = show([], { tab: 'risk' });
    await user.click(await screen.findByRole('button', { name: 'Add: Risk assessment' }));
    const form = within(await screen.findByRole('dialog', { name: 'Risk assessment' }));
    const question = within(form.getByRole('radiogroup', { name: '2. Frightened' }));
    await user.click(question.getByRole('radio', { name: 'Yes' }));
    await user.type(form.getByLabelText('Source of question 2'), 'GP');
    await user.click(form.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      content: {
        tool: 'Dash, three questions',
        answers: { 2: { answer: 'yes', source: 'GP' } },
      },
    });
  });

  it('keeps a sealed field as it is unless somebody types there', async () => {
    const { user, bridge } = show([reach({}, { secretsGiven: ['number'] })], { tab: 'people' });
    await user.click(await screen.findByRole('button', { name: /Way to reach: Phone call/ }));
    const form = within(await screen.findByRole('dialog', { name: 'Way to reach' }));
    expect(form.getByLabelText<HTMLInputElement>('Number or address').value).toBe('');
    await user.type(form.getByLabelText('Safe times'), 'evenings');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      id: uuid(301),
      caseId: null,
      secrets: {},
      content: { times: 'evenings' },
    });
  });

  it('warns beside a number that cannot be one, and records it all the same', async () => {
    const { user, bridge } = show([reach({})], { tab: 'people' });
    await user.click(await screen.findByRole('button', { name: /Way to reach: Phone call/ }));
    const form = within(await screen.findByRole('dialog', { name: 'Way to reach' }));
    await user.type(form.getByLabelText('Number or address'), '0770O');
    expect(form.getByText(/^(A letter stands|Too many or too few|This is no phone)/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({ secrets: { number: '0770O' } });
  });

  it('removes an entry and offers to take that back', async () => {
    const order = anEntry('order', { type: 'bail', terms: 'No contact', madeBy: '' });
    const { user, bridge } = show([order]);
    await user.click(await screen.findByRole('button', { name: 'Bail' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'entries.restore')).toEqual([{ entryId: order.id }]),
    );
  });
});

describe('risk and needs', () => {
  const assessed = (id: number, on: string, third: string): Entry =>
    anEntry(
      'assessment',
      {
        tool: 'Dash, three questions',
        answers: {
          1: { answer: 'yes', source: '' },
          3: { answer: third as 'yes', source: '' },
        },
        assessor: '',
        agency: null,
        note: '',
      },
      { id: uuid(id), startsOn: on },
    );

  it('keeps every assessment, with the answers that changed since the one before', async () => {
    show([assessed(302, '2026-10-28', 'dont-know'), assessed(303, '2026-03-15', 'yes')], {
      tab: 'risk',
    });
    expect(await screen.findByText('1 yes, 0 no, 1 don’t know, 1 blank')).toBeTruthy();
    expect(screen.getByText('Strangled: now don’t know, yes on 15 Mar 2026')).toBeTruthy();
  });

  it('says of each need how it stood first, stands now, and which way it went', async () => {
    const needs = (id: number, stage: string, level: number): Entry =>
      anEntry(
        'needs',
        { stage, levels: { accommodation: level }, assessor: '', note: '' },
        { id: uuid(id) },
      );
    show([needs(302, 'first', 3), needs(303, 'review', 1)], { tab: 'risk' });
    const row = (await screen.findByText('Shelter and accommodation')).closest('tr');
    const cells = within(row as HTMLElement);
    expect(cells.getByRole('img', { name: '3 of 3' })).toBeTruthy();
    expect(cells.getByRole('img', { name: '1 of 3' })).toBeTruthy();
    expect(cells.getByText('2 better')).toBeTruthy();
  });

  it('counts complaints towards a case review at an ASBRAC alone, and says why not', async () => {
    const forum = { ...aForum(), kind: 'asbrac' as const };
    show(
      [
        anEntry(
          'complaint',
          { happenedOn: '2020-01-01', what: 'Noise', agency: null, incident: '', actedOn: 'no' },
          { startsOn: '2020-06-01' },
        ),
      ],
      { tab: 'risk', answers: { 'forum.get': () => forum } },
    );
    expect(await screen.findByText('qualifying complaints: 0 of 3')).toBeTruthy();
    expect(screen.getByText(/the last day to complain was/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Risk assessments' })).toBeNull();
  });

  const asbrac = {
    tab: 'risk',
    answers: { 'forum.get': () => ({ ...aForum(), kind: 'asbrac' as const }) },
  };
  const applied = (says: Record<string, string | null>, changes: Partial<Entry> = {}): Entry =>
    anEntry(
      'case-review',
      { appliedBy: 'victim', ...says },
      { startsOn: '2020-06-01', ...changes },
    );

  it('tells of a case review which step is next, since when it is late, and what was late', async () => {
    show(
      [applied({ acknowledgedOn: '2020-06-09', threshold: 'met', decidedOn: '2020-06-10' })],
      asbrac,
    );
    const card = within(await screen.findByRole('region', { name: 'ASB case review' }));
    const steps = card.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps[0]).toBe('Application acknowledgedTue 9 Jun 2020, 5 days late');
    expect(steps[1]).toBe('Threshold decidedWed 10 Jun 2020');
    expect(steps[2]).toMatch(/^Hold the review[\d,]+ days late$/);
    expect(card.getByText(/^Review by 29 Jun 2020, 20 working days/)).toBeTruthy();
    expect(card.getByText('By the victim, threshold met')).toBeTruthy();
  });

  it('records an application by A and G, at an ASBRAC alone', async () => {
    const { user, bridge } = show([], asbrac);
    await screen.findByRole('button', { name: /^Add…/ });
    await user.keyboard('a');
    await screen.findByRole('menuitem', { name: 'Application for a case review' });
    await user.keyboard('g');
    const form = within(
      await screen.findByRole('dialog', { name: 'Application for a case review' }),
    );
    await user.click(form.getByRole('combobox', { name: /By whom/ }));
    await user.click(
      await screen.findByRole('option', { name: 'On the victim’s behalf, with consent' }),
    );
    await user.click(form.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(inputsOf(bridge, 'entries.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'entries.save')[0]).toMatchObject({
      kind: 'case-review',
      personId: uuid(11),
      content: { appliedBy: 'with-consent', threshold: '', decidedOn: null },
    });
  });

  it('has no case review at a MARAC', async () => {
    const { user } = show([], { tab: 'risk' });
    await screen.findByRole('region', { name: 'Risk assessments' });
    expect(screen.queryByRole('region', { name: 'ASB case review' })).toBeNull();
    await user.keyboard('a');
    await screen.findByRole('menuitem', { name: 'Incident' });
    expect(screen.queryByRole('menuitem', { name: 'Application for a case review' })).toBeNull();
  });

  it('counts complaints for the day of an application that is running', async () => {
    const complaint = anEntry(
      'complaint',
      { happenedOn: '2020-05-20', what: 'Noise', agency: null, incident: '', actedOn: 'no' },
      { id: uuid(302), startsOn: '2020-05-25' },
    );
    show([complaint, applied({})], asbrac);
    expect(await screen.findByText('qualifying complaints: 1 of 3')).toBeTruthy();
  });
});
