import { Forum } from '../../../../src/shared/domain/forum.ts';
import type { ShownPerson } from '../../../../src/shared/domain/person.ts';
import {
  notOnLists,
  type Referral,
  type ReferralSummary,
} from '../../../../src/shared/domain/referral.ts';
import { noRepeatFacts } from '../../../../src/shared/domain/repeat-facts.ts';
import { aVerdict } from '../../../support/a-verdict.ts';
import { uuid } from '../../../support/uuid.ts';

/** The row at `number` of a list; its ids and names differ by number. */
export const aSummary = (
  number: number,
  changes: Partial<ReferralSummary> = {},
): ReferralSummary => ({
  id: uuid(number),
  caseId: uuid(1000 + number),
  caseNumber: `M-${String(number).padStart(4, '0')}`,
  reference: `R${number}`,
  receivedOn: '2026-11-09',
  agencyName: 'Police',
  victim: { id: uuid(2000 + number), firstName: 'Jade', surname: `Smythe${number}`, dob: null },
  perpetrator: { id: uuid(3000 + number), firstName: 'Sean', surname: `Allen${number}`, dob: null },
  childrenCount: 2,
  assessmentYes: 16,
  criteria: [{ criterion: 'visible-high-risk', reason: '16 of 24 yes, limit 14' }],
  repeat: aVerdict(),
  status: 'received',
  mayBeKnown: false,
  decisionReason: '',
  meetingOn: null,
  ...changes,
});

const aPerson = (number: number, changes: Partial<ShownPerson> = {}): ShownPerson => ({
  id: uuid(number),
  firstName: '',
  surname: 'Smythe',
  dob: null,
  ageSaid: '',
  kind: 'person',
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  hasAddress: false,
  hasPhone: false,
  addressConfidential: false,
  safeContact: '',
  language: '',
  interpreter: '',
  ...changes,
});

export const aReferral = (number: number, changes: Partial<Referral> = {}): Referral => ({
  ...aSummary(number),
  victim: aPerson(1, {
    firstName: 'Jade',
    dob: '1990-05-06',
    hasAddress: true,
    hasPhone: true,
    safeContact: 'Weekdays 10 to 12 only',
  }),
  perpetrator: aPerson(2, { firstName: 'Sean', surname: 'Allen' }),
  facts: {
    ...notOnLists,
    reference: `R${number}`,
    receivedOn: '2026-11-09',
    relationship: 'Ex-partner',
    childrenCount: 2,
    assessmentYes: 16,
    judgementReason: '',
    incidentCount: 2,
    incidentOn: '2026-11-06',
    incidentSummary: 'Waited outside the school',
    policeReference: '',
    victimAware: 'Yes',
    ...noRepeatFacts,
  },
  decidedAt: null,
  confirmed: null,
  hasReferrer: true,
  hasOtherColumns: false,
  further: [],
  children: [],
  earlier: [],
  ...changes,
});

export const aForum = (): Forum =>
  Forum.parse({
    id: uuid(9),
    name: 'Northmere MARAC',
    kind: 'marac',
    settings: { confidentialityStatement: 'What is said here stays here' },
  });
