import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  changesSince,
  type CaseChange,
} from '../../../../../src/shared/domain/history/changes-since.ts';

const aChange = (minute: number, given: Partial<CaseChange> = {}): CaseChange => ({
  at: `2026-11-09T09:${String(minute).padStart(2, '0')}:00.000Z`,
  userId: 'chair',
  userName: 'R. Hargreaves',
  verb: 'entry.saved',
  rows: [['entries', 'order', 'added']],
  objectId: 'order',
  ...given,
});

const since = (changes: readonly CaseChange[]) => changesSince(changes, 'coordinator');

describe('what others changed since then', () => {
  it('is one line for each thing, the latest first, with how often it was changed', () => {
    const rows: CaseChange['rows'] = [['entries', 'order', [['until_on', null, '2026-12-01']]]];
    const lines = since([
      aChange(1),
      aChange(2, { verb: 'action.done', rows: [['actions', 'locks', []]], objectId: 'locks' }),
      aChange(3, { rows, userId: 'other', userName: 'K. Hill' }),
    ]);
    expect(lines).toMatchObject([
      { id: 'order', table: 'entries', times: 2, isAdded: true, userName: 'K. Hill' },
      { id: 'locks', table: 'actions', times: 1, isAdded: false, userName: 'R. Hargreaves' },
    ]);
    expect(lines[0]?.at).toBe('2026-11-09T09:03:00.000Z');
  });

  it('leaves out who only looked, who was refused, and what the viewer did', () => {
    const verbs = ['case.viewed', 'confidential.revealed', 'search.made', 'call.refused'];
    expect(since(verbs.map((verb) => aChange(1, { verb, rows: [] })))).toEqual([]);
    expect(since([aChange(1, { userId: 'coordinator' })])).toEqual([]);
    expect(since([aChange(1, { userId: null, userName: null })])).toHaveLength(1);
  });

  it('keeps apart what was done to a hearing, and the risks and actions of it', () => {
    const rows: CaseChange['rows'] = [['hearings', 'hearing', [['wishes']]]];
    const lines = since([
      aChange(1, { verb: 'wishes.saved', rows, objectId: 'hearing' }),
      aChange(2, { verb: 'outcome.saved', rows, objectId: 'hearing' }),
      aChange(3, { verb: 'risk.saved', rows: [['risks', 'one', 'added']], objectId: 'hearing' }),
      aChange(4, { verb: 'risk.saved', rows: [['risks', 'two', 'added']], objectId: 'hearing' }),
    ]);
    expect(lines.map(({ verb, id }) => [verb, id])).toEqual([
      ['risk.saved', 'two'],
      ['risk.saved', 'one'],
      ['outcome.saved', 'hearing'],
      ['wishes.saved', 'hearing'],
    ]);
  });

  it('tells of an entry itself and not of what it moved besides', () => {
    const rows: CaseChange['rows'] = [
      ['entries', 'plan', [['due_on', null, '2026-12-01']]],
      ['entries', 'contact', 'added'],
    ];
    expect(since([aChange(1, { rows, objectId: 'contact' })])).toMatchObject([
      { id: 'contact', isAdded: true },
    ]);
  });

  it('tells of an entry whose changes were destroyed that something was done', () => {
    expect(since([aChange(1, { rows: [] })])).toMatchObject([{ table: null, id: 'order' }]);
  });
});

describe('the sentence of a change', () => {
  it.each([
    ['entry.saved', true, 'Order or bail', 'Order or bail recorded'],
    ['entry.saved', false, 'Order or bail', 'Order or bail changed'],
    ['entry.removed', true, 'Contact', 'Contact put into the bin'],
    ['entry.restored', false, 'Contact', 'Contact taken out of the bin'],
    ['action.saved', true, 'Action of Housing', 'Action of Housing recorded'],
    ['action.done', true, 'Action of Housing', 'Action of Housing marked as done'],
    ['action.open', false, 'Action of Housing', 'Action of Housing opened again'],
    ['risk.saved', false, '', 'Recorded a risk'],
  ])('%s, new: %s', (verb, isAdded, name, sentence) => {
    expect(changeSentence({ verb, isAdded, table: 'any' }, name)).toBe(sentence);
  });

  it('is that of the audit where the thing has no name of its own', () => {
    const told = { isAdded: false, table: null };
    expect(changeSentence({ ...told, verb: 'wishes.saved' }, 'x')).toBe(
      'Recorded what the victim wants',
    );
    expect(changeSentence({ ...told, verb: 'case.merged' }, '')).toContain('case.merged');
  });
});
