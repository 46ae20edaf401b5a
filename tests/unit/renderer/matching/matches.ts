import type { MatchPreview } from '../../../../src/shared/domain/matching/match-preview.ts';
import type {
  MatchDecision,
  MatchedPair,
  MatchedPerson,
  ReferralMatches,
} from '../../../../src/shared/domain/matching/match-view.ts';
import type { PersonMatch } from '../../../../src/shared/domain/matching/score-match.ts';
import { uuid } from '../../../support/uuid.ts';

export const aMatch = (changes: Partial<PersonMatch> = {}): PersonMatch => ({
  band: 'likely',
  score: 24,
  isApart: false,
  reasons: [
    { field: 'phone', verdict: 'differs', points: -0.5, text: 'Phone differs' },
    {
      field: 'name',
      verdict: 'nearly',
      points: 11,
      text: 'First name agrees, surname nearly agrees',
    },
    { field: 'dob', verdict: 'agrees', points: 12, text: 'Date of birth agrees' },
  ],
  ...changes,
});

/** Katherine Yardley, the victim of a case with Dean Hollis. */
export const aFound = (changes: Partial<MatchedPerson> = {}): MatchedPerson => ({
  person: { id: uuid(701), firstName: 'Katherine', surname: 'Yardley', dob: '1987-07-12' },
  otherNames: [],
  match: aMatch(),
  cases: [
    {
      caseId: uuid(801),
      number: 'M-0801',
      role: 'victim',
      other: { id: uuid(702), firstName: 'Dean', surname: 'Hollis', dob: null },
      lastReferredOn: '2026-01-06',
      lastHeardOn: '2026-01-20',
    },
  ],
  incidents: null,
  ...changes,
});

const dean: MatchedPerson = aFound({
  person: { id: uuid(702), firstName: 'Dean', surname: 'Hollis', dob: '1984-03-03' },
  cases: aFound().cases.map((each) => ({ ...each, role: 'perpetrator', other: aFound().person })),
});

/** The pair of that case, as the same two people. */
export const aPair = (
  changes: Partial<MatchedPair> = {},
  relation: MatchedPair['match']['relation'] = 'same-pair',
): MatchedPair => ({
  caseId: uuid(801),
  number: 'M-0801',
  victim: aFound().person,
  perpetrator: dean.person,
  match: {
    relation,
    band: 'likely',
    victim: aMatch(),
    perpetrator: aMatch(),
    common: [],
    reason: 'The same two people in the same roles',
  },
  lastReferredOn: '2026-01-06',
  lastHeardOn: '2026-01-20',
  repeatIfSame: null,
  ...changes,
});

export const aDecision = (changes: Partial<MatchDecision> = {}): MatchDecision => ({
  id: uuid(901),
  verdict: 'same',
  role: 'victim',
  person: { id: uuid(1), firstName: 'Jade', surname: 'Smythe', dob: '1990-05-06' },
  other: aFound().person,
  decidedBy: 'j.lowe',
  decidedAt: '2026-11-03T10:42:00.000Z',
  ...changes,
});

type PreviewedCase = MatchPreview['cases'][number];

export const aPreviewedCase = (changes: Partial<PreviewedCase> = {}): PreviewedCase => ({
  caseId: uuid(801),
  number: 'M-0801',
  victim: aFound().person,
  perpetrator: dean.person,
  standsFor: [],
  referrals: [],
  hearings: [],
  actionCount: 0,
  entryCount: 0,
  fileCount: 0,
  isChanged: true,
  ...changes,
});

/** Two records that part, and the case of the one with its referral. */
export const aPartingPreview = (changes: Partial<MatchPreview> = {}): MatchPreview => ({
  people: [
    { records: [aDecision().person], entryCount: 2, incidentCount: 0 },
    { records: [aFound().person], entryCount: 0, incidentCount: 1 },
  ],
  cases: [
    aPreviewedCase({
      referrals: [
        { id: uuid(802), receivedOn: '2026-01-06', agencyName: 'Police', repeat: 'first' },
      ],
      hearings: [{ id: uuid(803), heldOn: '2026-01-20' }],
      actionCount: 1,
    }),
    aPreviewedCase({ caseId: uuid(804), number: 'M-0804', isChanged: false }),
  ],
  repeats: [],
  closed: [],
  ...changes,
});

export const noMatches: ReferralMatches = {
  victim: [],
  perpetrator: [],
  pairs: [],
  decisions: [],
  shared: { victim: false, perpetrator: false },
};

/** Both people of the case, found together. */
export const pairFound: ReferralMatches = {
  ...noMatches,
  victim: [aFound()],
  perpetrator: [dean],
  pairs: [aPair()],
};
