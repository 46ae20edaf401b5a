import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chronologyOf,
  type DatedRecord,
} from '../../../../../src/shared/domain/chronology/chronology.ts';
import { EntryKind, isApart } from '../../../../../src/shared/domain/entries/entry.ts';
import { aVerdict } from '../../../../support/a-verdict.ts';
import { uuid } from '../../../../support/uuid.ts';
import { anEntry } from './items.ts';

const today = '2026-11-10';
const context = { today, names: new Map([['injunction', 'Civil injunction']]) };
const nothing: DatedRecord = { referrals: [], hearings: [], actions: [] };

type Referred = DatedRecord['referrals'][number];
type Agreed = DatedRecord['actions'][number];

const referral = (number: number, changes: Partial<Referred> = {}): Referred => ({
  id: uuid(number),
  receivedOn: '2026-10-28',
  agencyName: 'Police',
  status: 'accepted',
  repeat: aVerdict(),
  decisionReason: '',
  ...changes,
});

const action = (changes: Partial<Agreed> = {}): Agreed => ({
  id: uuid(50),
  text: 'Fit a new lock',
  agencyName: 'Housing',
  meetingId: uuid(60),
  meetingOn: '2026-10-01',
  dueOn: '2026-11-01',
  status: 'open',
  statusOn: null,
  statusNote: '',
  ...changes,
});

const hearing = (heldOn: string, outcome: DatedRecord['hearings'][number]['outcome']) => ({
  hearingId: uuid(70),
  meetingId: uuid(60),
  heldOn,
  outcome,
  outcomeNote: 'Safety plan stands',
  riskCount: 3,
  actionCount: 1,
});

const only = (record: Partial<DatedRecord>, entries = [] as ReturnType<typeof anEntry>[]) => {
  const items = chronologyOf({ ...nothing, ...record }, entries, context);
  expect(items).toHaveLength(1);
  return items[0];
};

describe('chronologyOf', () => {
  it('tells nothing of what is kept apart', () => {
    const kinds = EntryKind.options.filter(isApart);
    expect(kinds).not.toEqual([]);
    const apart = kinds.map((kind, index) => anEntry(index, kind, '2026-11-02'));
    expect(chronologyOf(nothing, apart, context)).toEqual([]);
  });

  it('says of a repeat by which rule and window it is one', () => {
    const repeat = aVerdict({ outcome: 'repeat', reason: 'Within 12 months of 15 Mar 2026' });
    expect(only({ referrals: [referral(5, { repeat })] })).toMatchObject({
      lane: 'hearings',
      on: '2026-10-28',
      title: 'Repeat referral by Police',
      note: 'Accepted. Within 12 months of 15 Mar 2026',
      mark: 'repeat',
      opens: { to: `/referrals/${uuid(5)}` },
    });
  });

  it.each([
    ['received', 'undecided', 'To decide'],
    ['accepted', null, 'Accepted'],
    ['returned', 'not-taken', 'Returned. Below the limit'],
    ['withdrawn', 'not-taken', 'Withdrawn. Below the limit'],
  ] as const)('marks a referral that is %s', (status, mark, note) => {
    const known = referral(5, { status, decisionReason: 'Below the limit' });
    expect(only({ referrals: [known] })).toMatchObject({ mark, note });
  });

  it('shows the incident of two referrals once, and not beside the entry that tells it', () => {
    const repeat = aVerdict({ incidentOn: '2026-10-24' });
    const referrals = [referral(6, { repeat }), referral(5, { repeat })];
    const incidents = (entries = [] as ReturnType<typeof anEntry>[]) =>
      chronologyOf({ ...nothing, referrals }, entries, context).filter(
        ({ lane }) => lane === 'incidents',
      );
    expect(incidents().map(({ key }) => key)).toEqual([`referred-incident:${uuid(5)}`]);
    const told = anEntry(1, 'incident', '2026-10-24', { content: { what: 'Waited at school' } });
    expect(incidents([told]).map(({ title }) => title)).toEqual(['Waited at school']);
  });

  it.each([
    ['2026-11-12', null, 'To be heard', 'ahead'],
    ['2026-11-10', null, 'To be heard', 'ahead'],
    ['2026-11-09', null, 'No outcome yet', null],
    ['2026-04-02', 'heard', 'Heard', null],
    ['2026-04-02', 'deferred', 'Deferred', null],
  ] as const)('tells a hearing of %s with outcome %s', (heldOn, outcome, title, mark) => {
    const item = only({ hearings: [hearing(heldOn, outcome)] });
    expect(item).toMatchObject({ title, mark, note: '3 risks, 1 action. Safety plan stands' });
  });

  it.each([
    ['open and late', {}, '2026-11-01', 'overdue', '9 days late'],
    ['open', { dueOn: '2026-11-20' }, '2026-11-20', 'ahead', 'Agreed'],
    ['done', { status: 'done', statusOn: '2026-10-20' }, '2026-10-20', 'done', 'Done'],
    ['not possible', { status: 'not-possible' }, '2026-11-01', null, 'Not possible'],
    ['not undertaken', { status: 'not-undertaken' }, '2026-11-01', 'overdue', 'Not undertaken'],
  ] as const)('puts an action that is %s on the day that counts', (_, changes, on, mark, note) => {
    const item = only({ actions: [action(changes)] });
    expect(item).toMatchObject({ lane: 'actions', on, mark });
    expect(item?.note.startsWith(note)).toBe(true);
    expect(item?.note).toContain('Agreed 1 Oct 2026');
  });

  it('lets custody without an end last until what is known next', () => {
    const entries = [
      anEntry(1, 'custody', '2026-03-01', { content: { state: 'remand' } }),
      anEntry(2, 'custody', '2026-05-01', { content: { state: 'serving' } }),
      anEntry(3, 'custody', '2026-08-01', { content: { state: 'released' } }),
    ];
    expect(
      chronologyOf(nothing, entries, context).map(({ untilOn, isLasting }) => [untilOn, isLasting]),
    ).toEqual([
      ['2026-05-01', true],
      ['2026-08-01', true],
      [null, false],
    ]);
  });

  it.each([
    ['in-force', null, true],
    ['breached', 'breached', false],
    ['considered', null, false],
  ] as const)('names a power that is %s', (state, mark, isLasting) => {
    const entry = anEntry(1, 'power', '2026-03-01', { content: { power: 'injunction', state } });
    const item = only({}, [entry]);
    expect(item).toMatchObject({ lane: 'orders', mark, isLasting });
    expect(item?.title).toMatch(/^Civil injunction/);
  });

  it('keeps what has no lane in the list, by the name of its kind, and leaves people out', () => {
    const entries = [
      anEntry(1, 'assessment', '2026-03-01', { content: { tool: 'Dash', answers: {} } }),
      anEntry(2, 'address', '2026-03-01', { caseId: null, personId: uuid(9) }),
    ];
    expect(only({}, entries)).toMatchObject({ lane: null, title: 'Risk assessment: Dash' });
  });

  it('marks a contact that was stopped as it was not safe', () => {
    const content = { method: 'phone', result: 'unsafe' };
    expect(only({}, [anEntry(1, 'contact', '2026-03-01', { content })])).toMatchObject({
      lane: 'contacts',
      mark: 'unsafe',
      opens: { entryId: uuid(1) },
    });
  });

  it('is the same in whatever order things come', () => {
    const days = ['2026-03-01', '2026-03-02'];
    const entries = Array.from({ length: 8 }, (_, index) =>
      anEntry(index, 'incident', days[index % 2] ?? '', { content: { what: 'Texts' } }),
    );
    const referrals = [5, 6, 7].map((number) =>
      referral(number, { repeat: aVerdict({ incidentOn: '2026-02-01' }) }),
    );
    const inOrder = chronologyOf({ ...nothing, referrals }, entries, context);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.shuffledSubarray(referrals, { minLength: referrals.length }),
        (someEntries, someReferrals) => {
          expect(
            chronologyOf({ ...nothing, referrals: someReferrals }, someEntries, context),
          ).toEqual(inOrder);
        },
      ),
    );
  });
});
