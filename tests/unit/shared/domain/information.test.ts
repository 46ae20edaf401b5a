import { describe, expect, it } from 'vitest';
import {
  isStillToHear,
  openPoints,
  presetOf,
  standingOf,
  stateOnceWritten,
  type Information,
  type InformationState,
} from '../../../../src/shared/domain/hearing.ts';
import type { Attendance } from '../../../../src/shared/domain/meeting.ts';

type Preset = Information['preset'];

describe('an agency in each hearing, from how it came to the meeting', () => {
  it.each<[Attendance, string | null, Preset]>([
    ['unmarked', null, 'not-heard'],
    ['unmarked', '2026-11-10', 'not-heard'],
    ['present', null, 'not-heard'],
    ['present', '2026-11-10', 'not-heard'],
    ['deputy', null, 'not-heard'],
    ['late', null, 'not-heard'],
    ['in-writing', null, 'to-read-out'],
    ['in-writing', '2026-11-10', 'to-read-out'],
    ['apologies', null, 'apologies'],
    ['apologies', '2026-11-10', 'to-read-out'],
    ['absent', null, 'absent'],
    ['absent', '2026-11-10', 'to-read-out'],
  ])('%s, information sent on %s: %s', (attendance, informationSentOn, preset) => {
    expect(presetOf({ attendance, informationSentOn })).toBe(preset);
  });

  it.each<[Preset, boolean, InformationState]>([
    ['not-heard', true, 'information'],
    ['to-read-out', true, 'in-writing'],
    ['apologies', false, 'in-writing'],
    ['absent', false, 'in-writing'],
  ])('%s: still to hear is %s, and what is written makes it %s', (preset, isOpen, written) => {
    const information = { state: 'not-heard', preset } as const;
    expect(standingOf(information)).toBe(preset);
    expect(isStillToHear(information)).toBe(isOpen);
    expect(stateOnceWritten(information)).toBe(written);
  });

  it('gives way to what is recorded', () => {
    const recorded = { state: 'nothing-known', preset: 'to-read-out' } as const;
    expect(standingOf(recorded)).toBe('nothing-known');
    expect(isStillToHear(recorded)).toBe(false);
    expect(stateOnceWritten(recorded)).toBe('nothing-known');
  });
});

it('counts who is away as no open point, and what they sent as one', () => {
  const agency = (agencyName: string, preset: Preset): Information => ({
    agencyId: agencyName,
    agencyName,
    agencyLetter: 'x',
    state: 'not-heard',
    text: '',
    isOpinion: false,
    notForDisclosure: false,
    preset,
  });
  const open = openPoints({
    information: [
      agency('Police', 'not-heard'),
      agency('Housing', 'apologies'),
      agency('Education', 'absent'),
      agency('Probation', 'to-read-out'),
    ],
    risks: [],
    actions: [],
    outcome: 'heard',
  });
  expect(open.map(({ text }) => text)).toEqual(['Still to hear: Police, Probation']);
});
