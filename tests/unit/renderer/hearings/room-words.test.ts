import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../../src/renderer/features/hearings/clock.ts';
import { matchingAgencies } from '../../../../src/renderer/features/hearings/matching-agencies.ts';
import {
  openWords,
  uncoveredRisks,
  uncoveredWords,
} from '../../../../src/renderer/features/hearings/open-words.ts';
import { casesLeftText, endText } from '../../../../src/renderer/features/hearings/pace-words.ts';
import { paceOf } from '../../../../src/shared/domain/pace.ts';
import { aMeeting, anEntry } from '../meetings/meetings.ts';
import { aHearing, education, housing, police } from './hearings.ts';

const meeting = aMeeting({ status: 'in-progress', startedAt: '2026-11-12T09:30:00Z' });
const startedAt = '2026-11-12T09:50:00Z';

describe('clockOf', () => {
  it('counts the opening until a case starts', () => {
    expect(clockOf(meeting, [anEntry(1)], '2026-11-12T09:36:20Z')).toMatchObject({
      label: 'Opening',
      text: '6:20',
      words: '13:40 of 20 left',
      isOver: false,
    });
  });

  it('says in words how far a case is over its minutes', () => {
    expect(clockOf(meeting, [anEntry(1, { startedAt })], '2026-11-12T10:03:10Z')).toMatchObject({
      label: 'Case 1',
      words: '1:10 over 12',
      share: 1,
      isOver: true,
    });
  });

  it('counts the closing from the end of the last case', () => {
    const entry = anEntry(1, { startedAt, endedAt: '2026-11-12T10:00:00Z' });
    expect(clockOf(meeting, [entry], '2026-11-12T10:01:00Z')).toMatchObject({
      label: 'Closing',
      text: '1:00',
    });
  });

  it('shows no clock when the minutes are final or the record is opened days later', () => {
    const entry = anEntry(1, { startedAt });
    expect(clockOf(aMeeting({ ...meeting, status: 'finalised' }), [entry], startedAt)).toBeNull();
    expect(clockOf(meeting, [entry], '2026-11-14T09:00:00Z')).toBeNull();
  });
});

describe('pace in words', () => {
  it('says what is left and when the meeting ends', () => {
    const pace = paceOf(meeting, [anEntry(1, { startedAt }), anEntry(2), anEntry(3)]);
    expect(casesLeftText(pace)).toBe('2 cases left · 153 min · 76½ min each');
    expect(endText(pace)).toBe('Ends 10:36 as planned');
  });

  it('says how late it ends', () => {
    const late = paceOf(aMeeting({ endsAt: '10:20' }), [anEntry(1), anEntry(2), anEntry(3)]);
    expect(endText(late)).toBe('Ends 10:36, 16 min late');
    expect(casesLeftText(paceOf(meeting, [anEntry(1, { startedAt })]))).toBe(
      'No more cases to start',
    );
  });
});

describe('what is open in a case', () => {
  const risk = (id: string) => ({ id, subject: 'victim', text: 'x', imminence: 'days' }) as const;

  it('is counted in a few words, and nothing when nothing is open', () => {
    const hearing = aHearing(1, { risks: [risk('a'), risk('b')] });
    expect(openWords(hearing)).toBe('Open: 3 agencies, 2 risks, outcome');
    expect(openWords(aHearing(1, { information: [], outcome: 'heard' }))).toBe('');
  });

  it('names the risks without an action by their numbers', () => {
    const hearing = aHearing(1, { risks: [risk('a'), risk('b'), risk('c')] });
    const numbers = uncoveredRisks(hearing).map(({ number }) => number);
    expect(uncoveredWords(numbers)).toBe('Risks 1, 2 and 3 have no action');
    expect(uncoveredWords([3])).toBe('Risk 3 has no action');
  });
});

describe('matchingAgencies', () => {
  const found = (typed: string): string[] =>
    matchingAgencies([police, education, housing], typed).map(({ agencyName }) => agencyName);

  it('puts the agency with the typed letter first', () => {
    expect(found('h')).toEqual(['Housing']);
    expect(found('e')).toEqual(['Education']);
  });

  it('finds by the beginning of any word', () => {
    const agencies = [
      { agencyName: 'Acute health trust', agencyLetter: 't' },
      { agencyName: 'Mental health', agencyLetter: 'm' },
      { agencyName: 'Health visiting', agencyLetter: 'v' },
    ];
    expect(matchingAgencies(agencies, 'heal').map(({ agencyLetter }) => agencyLetter)).toEqual([
      'v',
      't',
      'm',
    ]);
    expect(matchingAgencies(agencies, 'zoo')).toEqual([]);
    expect(matchingAgencies(agencies, ' ')).toHaveLength(3);
  });
});
