import { describe, expect, it } from 'vitest';
import {
  assessmentsOf,
  countsOf,
} from '../../../../../src/shared/domain/entries/assessments-of.ts';
import { complaintsOf } from '../../../../../src/shared/domain/entries/complaints-of.ts';
import { contactRulesOf } from '../../../../../src/shared/domain/entries/contact-rules.ts';
import type { Entry, EntryKind } from '../../../../../src/shared/domain/entries/entry.ts';
import { needRecordsOf } from '../../../../../src/shared/domain/entries/needs-of.ts';
import { isInForce, latest } from '../../../../../src/shared/domain/entries/standing.ts';

const person = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';
const other = '6f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';

const entry = (
  kind: EntryKind,
  content: Entry['content'],
  changes: Partial<Entry> = {},
): Entry => ({
  id: person,
  caseId: null,
  personId: person,
  kind,
  startsOn: '2026-03-01',
  untilOn: null,
  dueOn: null,
  content,
  secretsGiven: [],
  recordedBy: 'j.lowe',
  recordedAt: '2026-03-01T09:00:00.000Z',
  changedAt: '2026-03-01T09:00:00.000Z',
  ...changes,
});

describe('how somebody may be reached', () => {
  const today = '2026-11-09';
  const way = (says: Record<string, string>, changes: Partial<Entry> = {}): Entry =>
    entry('reach', { method: 'phone', safety: 'safe', ...says }, changes);

  it('parts what is safe from what is not, and from whom never to ask', () => {
    const rules = contactRulesOf(
      [
        way({ times: 'mornings', whoAnswers: 'ask for the rota' }),
        way({ method: 'text', safety: 'unsafe', why: 'he reads it' }),
        way({ method: 'visit', safety: 'unknown' }),
        entry('never-contact', { who: 'His sister' }),
      ],
      person,
      today,
    );
    expect(rules).toMatchObject({
      safe: ['phone call, mornings, ask for the rota'],
      unsafe: ['text message: he reads it'],
      never: ['His sister'],
      shown: null,
    });
  });

  it.each<[string, Entry]>([
    ['of somebody else', way({}, { personId: other })],
    ['that has ended', way({}, { untilOn: '2026-11-08' })],
    ['that has not begun', way({}, { startsOn: '2026-11-10' })],
  ])('tells no way %s', (_, known) => {
    expect(contactRulesOf([known], person, today).safe).toEqual([]);
  });

  it('shows the first safe way whose number is known, and never one that is not safe', () => {
    const known = { secretsGiven: ['number'] };
    const unsafe = way({ safety: 'unsafe' }, { ...known, id: other });
    expect(contactRulesOf([unsafe, way({}), way({}, known)], person, today).shown?.id).toBe(person);
    expect(contactRulesOf([unsafe], person, today).shown).toBeNull();
  });
});

describe('what is in force', () => {
  it.each([
    ['2026-03-01', null, true],
    ['2026-03-01', '2026-03-01', true],
    ['2026-02-01', '2026-02-28', false],
    ['2026-03-02', null, false],
  ])('from %s until %s on 1 March: %s', (startsOn, untilOn, is) => {
    expect(isInForce({ startsOn, untilOn }, '2026-03-01')).toBe(is);
  });

  it('of one day is told by what was recorded last', () => {
    const early = entry('wishes', { wishes: 'a' });
    const late = entry('wishes', { wishes: 'b' }, { recordedAt: '2026-03-01T10:00:00.000Z' });
    expect(latest([late, early])).toBe(late);
    expect(latest([])).toBeUndefined();
  });
});

describe('assessments over time', () => {
  const assessed = (on: string, answers: Record<string, string>, tool = 'Dash'): Entry =>
    entry(
      'assessment',
      {
        tool,
        answers: Object.fromEntries(
          Object.entries(answers).map(([at, answer]) => [
            at,
            { answer: answer as 'yes', source: '' },
          ]),
        ),
      },
      { startsOn: on },
    );

  it('tell what changed since the one before by the same tool, a blank too', () => {
    const [now, , first] = assessmentsOf([
      assessed('2026-03-15', { 1: 'yes', 15: 'yes' }),
      assessed('2026-10-28', { 1: 'yes', 2: 'no', 15: 'dont-know' }),
      assessed('2026-06-01', { 1: 'no' }, 'DARA'),
    ]);
    expect(now?.changed.map(({ question, before, now: is }) => [question, before, is])).toEqual([
      ['2', 'blank', 'no'],
      ['15', 'yes', 'dont-know'],
    ]);
    expect(first?.changed).toEqual([]);
  });

  it('count what was not asked as blank, and never as no', () => {
    const answers = {
      1: { answer: 'yes', source: '' },
      2: { answer: 'dont-know', source: '' },
    } as const;
    expect(countsOf(answers, 24)).toEqual({ yes: 1, no: 0, dontKnow: 1, blank: 22 });
  });
});

describe('needs over time', () => {
  it('take the last word on each need at each stage', () => {
    const needs = (stage: string, levels: Record<string, number>, startsOn: string): Entry =>
      entry('needs', { stage, levels }, { startsOn });
    const records = needRecordsOf([
      needs('review', { health: 1 }, '2026-09-01'),
      needs('first', { health: 3, finance: 2 }, '2026-03-01'),
      needs('review', { health: 2 }, '2026-06-01'),
    ]);
    expect(records).toMatchObject([
      { category: 'finance', first: 2, review: null, close: null },
      { category: 'health', first: 3, review: 1, close: null },
    ]);
  });
});

describe('complaints', () => {
  it('of one incident by its words are one, and an answer that is not known is none', () => {
    const [one] = complaintsOf([
      entry('complaint', { what: 'Noise', incident: 'The Party', actedOn: 'unknown' }),
    ]);
    expect(one).toMatchObject({
      incidentId: 'the party',
      wasActedOn: null,
      complainedOn: '2026-03-01',
    });
  });
});
