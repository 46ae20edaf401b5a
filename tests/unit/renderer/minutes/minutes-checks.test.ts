import { describe, expect, it } from 'vitest';
import { initials } from '../../../../src/renderer/features/minutes/initials.ts';
import { minutesChecks } from '../../../../src/renderer/features/minutes/minutes-checks.ts';
import { notHeardInMinutes } from '../../../../src/shared/domain/minutes-words.ts';
import { aMinutes, aMinutesCase } from '../../../support/minutes-fixture.ts';

const open = (minutes: ReturnType<typeof aMinutes>): [string, unknown][] =>
  minutesChecks(minutes)
    .filter(({ places }) => places.length > 0)
    .map(({ text, places }) => [text, places]);

const inOrder = aMinutesCase({ tellVictim: 'S. Moss by 13 Nov 2026' });

describe('minutesChecks', () => {
  it('finds nothing open in a case that is complete', () => {
    expect(open(aMinutes({ cases: [inOrder] }))).toEqual([]);
    expect(minutesChecks(aMinutes({ cases: [inOrder] }))[0]?.text).toBe('Every agency is marked');
  });

  it('leads to each case without an outcome', () => {
    const cases = [
      inOrder,
      { ...inOrder, number: 2, outcome: '' },
      { ...inOrder, number: 7, outcome: '' },
    ];
    expect(open(aMinutes({ cases }))).toEqual([['2 cases have no outcome', [2, 7]]]);
  });

  it('leads to a risk that no action answers', () => {
    const risk = { number: 1, who: 'Victim', text: 'Stalking', imminence: 'Within days' };
    const cases = [{ ...inOrder, risks: [{ ...risk, coveredBy: '' }] }];
    expect(open(aMinutes({ cases }))).toEqual([['1 case has a risk without an action', [1]]]);
    const covered = [{ ...inOrder, risks: [{ ...risk, coveredBy: '1.1' }] }];
    expect(open(aMinutes({ cases: covered }))).toEqual([]);
  });

  it('leads to an agency that nobody heard, and to attendance that nobody marked', () => {
    const silent = { agency: 'Housing', text: '', isOpinion: false, notForDisclosure: false };
    const cases = [{ ...inOrder, information: [{ ...silent, state: notHeardInMinutes }] }];
    expect(open(aMinutes({ cases, unmarked: [{ agency: 'Housing' }] }))).toEqual([
      ['1 agency not marked: Housing', ['opening']],
      ['In 1 case an agency is not yet heard', [1]],
    ]);
  });

  it('asks who tells the victim only of cases that were heard', () => {
    expect(open(aMinutes({ cases: [aMinutesCase()] }))).toEqual([
      ['In 1 case nobody is named to tell the victim', [1]],
    ]);
    expect(open(aMinutes({ cases: [aMinutesCase({ outcome: 'Deferred' })] }))).toEqual([]);
  });
});

describe('initials', () => {
  it.each([
    ['Olivia Bayley', 'O. B.'],
    ['Nicola Smith-Jones', 'N. S. J.'],
    ['Unknown', 'U.'],
    ['', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
