import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldValue } from '../../../../../src/shared/domain/entries/entry-field.ts';
import {
  dueOnOf,
  dueTitle,
  type DueBy,
} from '../../../../../src/shared/domain/entries/entry-due.ts';
import { CaseReviewTimes } from '../../../../../src/shared/domain/asb/case-review-settings.ts';
import {
  entryNote,
  entryTitle,
  searchedWords,
} from '../../../../../src/shared/domain/entries/entry-words.ts';
import {
  contentSchema,
  EntryKind,
  isApart,
  kindOfEntry,
  kindsFor,
  secretFields,
  TypedEntry,
} from '../../../../../src/shared/domain/entries/entry.ts';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import { england } from '../clocks/calendars.ts';

const id = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';

const typed = (changes: Record<string, unknown>): unknown => ({
  id,
  caseId: id,
  personId: null,
  kind: 'incident',
  startsOn: '2026-11-02',
  untilOn: null,
  content: { what: 'Shouted' },
  secrets: {},
  ...changes,
});

const by = (lastContactOn: string | null): DueBy => ({
  lastContactOn,
  times: CaseReviewTimes.parse({}),
  calendar: england,
});

const problemsOf = (entry: unknown): string[] =>
  TypedEntry.safeParse(entry).error?.issues.map(({ message }) => message) ?? [];

describe('an entry as it is typed', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['says what is needed', {}, []],
    ['says nothing', { content: { what: '  ' } }, ['Fill in “What happened”']],
    ['ends before it begins', { untilOn: '2026-11-01' }, ['It cannot end before it begins']],
    [
      'chooses what is not offered',
      { kind: 'order', content: { type: 'fine' } },
      ['Choose one of those offered for “Which”'],
    ],
    [
      'is of a case that is not said',
      { caseId: null, personId: id },
      ['This belongs to a case: open one first'],
    ],
    [
      'is of a person, under a case',
      { kind: 'flag', personId: id, content: { flag: 'mappa' } },
      ['This belongs to a person: open one first'],
    ],
    [
      'has a secret that its kind does not have',
      { secrets: { number: '07700' } },
      ['There is no such confidential field'],
    ],
    [
      'has a secret in the open',
      { kind: 'reach', caseId: null, personId: id, content: { number: '07700 900456' } },
      ['Fill in “How”', 'Fill in “Is it safe”', 'Unrecognized key: "number"'],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(typed(changes)).toSorted()).toEqual(problems.toSorted());
  });

  it('answers no question in words that are no answer', () => {
    const content = { tool: 'Dash', answers: { 1: { answer: 'maybe', source: '' } } };
    expect(problemsOf(typed({ kind: 'assessment', content }))).not.toEqual([]);
  });
});

describe('a kind of entry', () => {
  it.each(EntryKind.options)(
    '%s can be stored, shown and searched with nothing but what is needed',
    (kind) => {
      const { fields } = kindOfEntry(kind);
      const needed = Object.entries(fields).flatMap(([name, field]): [string, FieldValue][] => {
        if (field.isNeeded !== true || 'isSecret' in field) return [];
        if (field.type === 'choice') return [[name, Object.keys(field.choices)[0] ?? '']];
        if (field.type === 'days') return [[name, 7]];
        if (field.type === 'answer') return [[name, 'yes']];
        if (field.type === 'agency') return [[name, id]];
        if (field.type === 'levels') return [[name, { health: 2 }]];
        if (field.type === 'answers') return [[name, { 1: { answer: 'yes', source: '' } }]];
        if (field.type === 'matrix') return [[name, { frequency: 'daily' }]];
        return [[name, 'something']];
      });
      const content = contentSchema(kind).parse(Object.fromEntries(needed));
      for (const value of Object.values(content))
        expect(FieldValue.safeParse(value).success).toBe(true);
      const entry = { kind, content: content as Record<string, FieldValue> };
      expect(entryTitle(entry)).not.toBe('');
      expect(searchedWords(entry)).toContain(isApart(kind) ? '' : kindOfEntry(kind).name);
      for (const secret of secretFields(kind)) expect(Object.keys(content)).not.toContain(secret);
    },
  );

  it.each(EntryKind.options.filter(isApart))(
    '%s, which is kept apart, says nothing in a title, a note or the search, and stands on no lane',
    (kind) => {
      const { fields, lane, of, dueLabel } = kindOfEntry(kind);
      const content = Object.fromEntries(Object.keys(fields).map((name) => [name, 'marker']));
      expect(entryTitle({ kind, content })).toBe(kindOfEntry(kind).name);
      expect(entryNote({ kind, content })).toBe('');
      expect(searchedWords({ kind, content })).toBe('');
      expect({ lane, of, dueLabel }).toEqual({ lane: null, of: 'person', dueLabel: undefined });
    },
  );

  it('keeps protected characteristics apart', () => {
    expect(EntryKind.options.filter(isApart)).toEqual(['equality']);
  });

  it('is offered where its forum has it', () => {
    for (const kind of ['complaint', 'case-review']) {
      expect(kindsFor('case', 'marac')).not.toContain(kind);
      expect(kindsFor('case', 'asbrac')).toContain(kind);
    }
    expect(kindsFor('person', 'marac')).toEqual(kindsFor('person', 'asbrac'));
  });
});

describe('the words of an entry', () => {
  it.each([
    [
      'contact',
      { method: 'phone', result: 'no-answer', note: 'Rang twice' },
      'Phone call, no answer',
      'Rang twice',
    ],
    [
      'contact-plan',
      { method: 'text', everyDays: 14, note: '' },
      'Text message, every 14 days',
      '',
    ],
    [
      'order',
      { type: 'bail', terms: 'No contact', madeBy: 'Police' },
      'Bail',
      'No contact · Police',
    ],
    ['flag', { flag: 'mappa', note: 'Level 2' }, 'MAPPA', 'Level 2'],
    ['never-contact', { who: 'Her mother', why: '' }, 'Her mother', ''],
    [
      'entitlement',
      { category: 'serious-crime', applies: 'no', why: 'x' },
      'Most serious crime, no',
      'x',
    ],
    ['incident', { what: 'Shouted', reference: '26*1' }, 'Incident', 'Shouted · 26*1'],
  ] as const)('of a %s', (kind, content, title, note) => {
    expect(entryTitle({ kind, content })).toBe(title);
    expect(entryNote({ kind, content })).toBe(note);
  });

  it('name a power by its list', () => {
    const entry = { kind: 'power', content: { power: 'cpn', state: 'in-force' } } as const;
    expect(entryTitle(entry, new Map([['cpn', 'Community protection notice']]))).toBe(
      'Community protection notice, in force',
    );
  });
});

describe('the day on which an entry is due', () => {
  const plan = (untilOn: string | null = null) => ({
    kind: 'contact-plan' as const,
    content: { method: 'phone', everyDays: 14 },
    startsOn: '2026-11-02',
    untilOn,
  });

  it.each<[string, ReturnType<typeof plan>, string | null, string | null]>([
    ['no contact yet', plan(), null, '2026-11-16'],
    ['a contact since', plan(), '2026-11-10', '2026-11-24'],
    ['a contact before it was agreed', plan(), '2026-10-01', '2026-11-16'],
    ['an end before the next', plan('2026-11-15'), null, null],
    ['an end on the day of the next', plan('2026-11-16'), null, '2026-11-16'],
  ])('of a plan with %s', (_, entry, last, due) => {
    expect(dueOnOf(entry, by(last))).toBe(due);
  });

  it('is the end of an order and no day of an incident', () => {
    const dated = { startsOn: '2026-11-02', untilOn: '2026-12-01' };
    expect(dueOnOf({ kind: 'order', content: { type: 'bail' }, ...dated }, by(null))).toBe(
      '2026-12-01',
    );
    expect(dueOnOf({ kind: 'incident', content: { what: 'x' }, ...dated }, by(null))).toBeNull();
  });

  it('is the review of a child’s plan, which goes on after it', () => {
    const content = { child: 'Poppy', plan: 'child-in-need', reviewOn: '2026-11-20' };
    const dated = { startsOn: '2026-11-02', untilOn: null };
    expect(dueOnOf({ kind: 'child', content, ...dated }, by(null))).toBe('2026-11-20');
  });

  it.each<[string, Record<string, string | null>, string | null, string]>([
    ['a new application', {}, '2026-11-25', 'ASB case review: Acknowledge the application'],
    [
      'an acknowledged one',
      { acknowledgedOn: '2026-11-23' },
      '2026-12-10',
      'ASB case review: Decide whether the threshold is met',
    ],
    [
      'one to be reviewed',
      { acknowledgedOn: '2026-11-23', threshold: 'met', decidedOn: '2026-12-01' },
      '2026-12-18',
      'ASB case review: Hold the review',
    ],
    [
      'one whose applicant is to be told, for which no time is set',
      { threshold: 'not-met', decidedOn: '2026-12-01' },
      null,
      'ASB case review: Tell the applicant the outcome',
    ],
  ])('of %s is that of its next step', (_, says, due, title) => {
    const content = { appliedBy: 'victim', ...says };
    const entry = { kind: 'case-review', content, startsOn: '2026-11-20', untilOn: null } as const;
    expect(dueOnOf(entry, by(null))).toBe(due);
    expect(dueTitle(entry, new Map())).toBe(title);
    expect(dueOnOf({ ...entry, untilOn: '2026-11-21' }, by(null))).toBeNull();
  });

  it('of a plan is never before a contact that was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 1, max: 365 }),
        (at, days) => {
          const last = addDays('2026-11-02', at);
          const entry = { ...plan(), content: { method: 'phone', everyDays: days } };
          const due = dueOnOf(entry, by(last));
          expect(due !== null && due > last && due > '2026-11-02').toBe(true);
        },
      ),
    );
  });
});
