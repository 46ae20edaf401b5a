import { describe, expect, it } from 'vitest';
import { nextStep, previousPlace } from '../../../../src/renderer/features/hearings/next-step.ts';
import { placeOf } from '../../../../src/renderer/features/hearings/use-room-place.ts';
import type { AgendaEntry, ClosedEntry } from '../../../../src/shared/domain/agenda.ts';
import { anEntry } from '../meetings/meetings.ts';

const startedAt = '2026-11-12T09:50:00Z';
const endedAt = '2026-11-12T10:02:00Z';

const fresh = (number: number): AgendaEntry => anEntry(number);
const running = (number: number): AgendaEntry => anEntry(number, { startedAt });
const heard = (number: number): AgendaEntry =>
  anEntry(number, { startedAt, endedAt, outcome: 'heard' });
const left = (number: number): AgendaEntry => anEntry(number, { startedAt, endedAt });

const idOf = (number: number): string => anEntry(number).hearingId;

const closed = (times: Partial<ClosedEntry> = {}): ClosedEntry => ({
  notForYou: true,
  minutes: 12,
  startedAt: null,
  endedAt: null,
  ...times,
});

describe('nextStep past a closed case', () => {
  it('stops the clock of the case before it, and starts that of the case after it', () => {
    const entries = [running(1), closed(), fresh(3)];
    expect(nextStep(entries, 0)).toEqual({ label: 'Next case', to: 1, starts: null });
    const stopped = [heard(1), closed(), fresh(3)];
    expect(nextStep(stopped, 1)).toEqual({ label: 'Next case', to: 2, starts: idOf(3) });
  });

  it('leads to it from the opening without a clock, and from it to the closing', () => {
    expect(nextStep([closed(), fresh(2)], 'opening')).toEqual({ label: 'To case 1', to: 0 });
    expect(nextStep([heard(1), closed()], 1)).toEqual({
      label: 'Close the meeting',
      to: 'closing',
    });
  });

  it('stops its clock, which somebody else started', () => {
    const entries = [closed({ startedAt }), heard(2)];
    expect(nextStep(entries, 0)).toEqual({ label: 'Next case', to: 1, starts: null });
  });
});

describe('nextStep', () => {
  it('starts the first case from the opening', () => {
    expect(nextStep([fresh(1), fresh(2)], 'opening')).toEqual({
      label: 'Start case 1',
      to: 0,
      starts: idOf(1),
    });
  });

  it('goes back from the opening to the case at hand without touching its clock', () => {
    expect(nextStep([heard(1), running(2)], 'opening')).toEqual({ label: 'To case 2', to: 1 });
  });

  it('starts the next case from the case at hand', () => {
    expect(nextStep([running(1), fresh(2)], 0)).toEqual({
      label: 'Next case',
      to: 1,
      starts: idOf(2),
    });
  });

  it('starts a case again that was left by mistake', () => {
    expect(nextStep([running(1), left(2)], 0)?.starts).toBe(idOf(2));
  });

  it('stops the clock when the next case has been heard already', () => {
    expect(nextStep([running(1), heard(2)], 0)?.starts).toBeNull();
  });

  it('touches no clock while somebody looks at earlier cases', () => {
    expect(nextStep([heard(1), heard(2), running(3)], 0)).toEqual({ label: 'Next case', to: 1 });
    expect(nextStep([left(1), left(2)], 0)).toEqual({ label: 'Next case', to: 1 });
  });

  it('starts a case that is looked at before its turn only when asked', () => {
    expect(nextStep([running(1), fresh(2), fresh(3)], 2)).toEqual({
      label: 'Start case 3',
      to: 2,
      starts: idOf(3),
    });
  });

  it('stops every clock after the last case', () => {
    expect(nextStep([heard(1), running(2)], 1)).toEqual({
      label: 'Close the meeting',
      to: 'closing',
      starts: null,
    });
    expect(nextStep([heard(1), heard(2)], 'closing')).toBeNull();
  });
});

describe('places of the meeting', () => {
  it('go back from the closing through the cases to the opening', () => {
    const entries = [fresh(1), fresh(2)];
    expect(previousPlace(entries, 'closing')).toBe(1);
    expect(previousPlace(entries, 1)).toBe(0);
    expect(previousPlace(entries, 0)).toBe('opening');
    expect(previousPlace(entries, 'opening')).toBeNull();
  });

  it('come from the address, or else from the case at hand', () => {
    const entries = [heard(1), running(2)];
    expect(placeOf('1', entries)).toBe(0);
    expect(placeOf('closing', entries)).toBe('closing');
    expect(placeOf('9', entries)).toBe(1);
    expect(placeOf(null, [fresh(1)])).toBe('opening');
  });
});
