import { decideRepeat, type RepeatVerdict } from '../../src/shared/domain/repeat.ts';
import type { OtherReferral, RepeatQuestion } from '../../src/shared/domain/repeat-question.ts';
import type { People } from '../../src/shared/domain/repeat-pair.ts';
import { RepeatSettings } from '../../src/shared/domain/repeat-settings.ts';

export const people = (victims: string, perpetrators: string): People => ({
  victims: victims.split(''),
  perpetrators: perpetrators.split(''),
});

/** A referral of the same pair of 15 March 2026 that was accepted and heard on 2 April. */
export const anOther = (changes: Partial<OtherReferral> = {}): OtherReferral => ({
  id: 'earlier',
  receivedOn: '2026-03-15',
  status: 'accepted',
  hearing: { state: 'heard', on: '2026-04-02' },
  people: people('v', 'p'),
  isOtherArea: false,
  ...changes,
});

/** A referral of 28 October 2026 for an incident four days before, with one earlier referral. */
export const aQuestion = (changes: Partial<RepeatQuestion> = {}): RepeatQuestion => ({
  receivedOn: '2026-10-28',
  incidentOn: '2026-10-24',
  identifiedOn: null,
  wouldBeCrime: 'unknown',
  people: people('v', 'p'),
  others: [anOther()],
  saidOn: null,
  ...changes,
});

export const decide = (
  question: Partial<RepeatQuestion> = {},
  settings: Partial<RepeatSettings> = {},
): RepeatVerdict => decideRepeat(aQuestion(question), RepeatSettings.parse(settings));
