import type { AgendaEntry } from '../../../../src/shared/domain/agenda.ts';
import type { Meeting } from '../../../../src/shared/domain/meeting.ts';
import { aVerdict } from '../../../support/a-verdict.ts';

const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: uuid(1),
  heldOn: '2026-11-12',
  startsAt: '09:30',
  endsAt: '12:45',
  place: 'Civic Centre 2',
  chair: 'R. Hart',
  minuteTaker: 'J. Lowe',
  status: 'planned',
  openingMinutes: 20,
  closingMinutes: 10,
  confidentialityReadAt: null,
  startedAt: null,
  otherBusiness: '',
  minutesVersion: 0,
  ...changes,
});

/** The entry at `number` of an agenda; its ids differ by number. */
export const anEntry = (number: number, changes: Partial<AgendaEntry> = {}): AgendaEntry => ({
  hearingId: uuid(1000 + number),
  caseId: uuid(2000 + number),
  caseNumber: `26-${String(number).padStart(4, '0')}`,
  victim: { id: uuid(3000 + number), firstName: 'Jade', surname: `Smythe${number}`, dob: null },
  perpetrator: { id: uuid(4000 + number), firstName: 'Sean', surname: `Allen${number}`, dob: null },
  relationship: 'ex-partner',
  agencyName: 'Police',
  childrenCount: 0,
  assessmentYes: 15,
  criteria: [{ criterion: 'visible-high-risk', reason: '15 of 24 yes, limit 14' }],
  repeat: aVerdict(),
  incidentOn: '2026-10-30',
  minutes: 12,
  startedAt: null,
  endedAt: null,
  outcome: null,
  ...changes,
});
