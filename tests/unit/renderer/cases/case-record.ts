import type { CaseRecord } from '../../../../src/shared/ipc/contract/cases.ts';
import { uuid } from '../../../support/uuid.ts';

const victim = { id: uuid(11), firstName: 'Olivia', surname: 'Bayley', dob: null };
const perpetrator = { id: uuid(12), firstName: 'Craig', surname: 'Khan', dob: null };

/** A case of which nothing is known but its pair. */
export function aCaseRecord(changes: Partial<CaseRecord> = {}): CaseRecord {
  const pair = { victim, perpetrator, ...changes };
  return {
    id: uuid(1),
    number: 'M-0287',
    people: [
      { ...pair.victim, role: 'victim', kind: 'person' },
      { ...pair.perpetrator, role: 'perpetrator', kind: 'person' },
    ],
    relationship: '',
    safeContact: '',
    hasPhone: false,
    interpreter: '',
    alsoNamed: [],
    language: '',
    addressConfidential: false,
    childrenCount: 0,
    children: [],
    childrenReferralId: null,
    homes: [],
    referrals: [],
    hearings: [],
    actions: [],
    ...pair,
  };
}
