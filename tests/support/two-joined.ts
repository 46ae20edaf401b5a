import { decideMatch } from '../../src/main/services/match-decisions.ts';
import { getReferral } from '../../src/main/services/referrals.ts';
import type { Store } from '../../src/main/store/store.ts';
import { aReferral } from './builders.ts';

type Joined = {
  /** A referral whose victim has the record of another's. */
  readonly shared: string;
  /** What made one case of theirs. */
  readonly decision: string;
};

/** Two referrals of one victim, whose perpetrators were said to be the same. */
export async function twoJoined(store: Store, phone: string): Promise<Joined> {
  const named = { victim: { surname: 'Marsh', phone } };
  const first = await aReferral(store, { ...named, perpetrator: { surname: 'Reed' } });
  const shared = await aReferral(store, { ...named, perpetrator: { surname: 'Reid' } });
  const [one, other] = [await getReferral(store, first), await getReferral(store, shared)];
  const { decisionIds } = await decideMatch(store, {
    personId: one.perpetrator.id,
    otherId: other.perpetrator.id,
    verdict: 'same',
  });
  return { shared, decision: decisionIds[0] ?? '' };
}

type Ids = Joined & {
  readonly referral: string;
  readonly case: string;
  readonly otherCase: string;
  readonly victim: string;
  readonly other: string;
};

/** What each call that tells who may be who is asked, of two cases and their victims. */
export const askedOfMatching = (ids: Ids): Readonly<Record<string, unknown>> => ({
  'matching.ofReferral': { id: ids.referral },
  'matching.check': { surname: 'Bayley' },
  'matching.ofCase': { caseId: ids.case },
  'matching.ofPerson': { personId: ids.victim },
  'matching.joinedCases': { caseId: ids.case },
  'matching.previewJoin': { personId: ids.victim, otherId: ids.other },
  'matching.previewJoinCases': { caseId: ids.case, otherId: ids.otherCase },
  'matching.previewUndo': { decisionIds: [ids.decision] },
  'matching.previewSeparate': { referralId: ids.shared, role: 'victim' },
});
