import type {
  ConfirmedRepeat,
  ReferralStatus,
  Referral,
  ReferralSummary,
} from '../../shared/domain/referral.ts';
import { childrenOfReferral } from '../store/child-store.ts';
import { readAsReceived } from '../store/as-received.ts';
import { casesFound } from '../store/case-store.ts';
import { countOf } from '../store/read-page.ts';
import {
  confirmedRepeatOf,
  countReferrals,
  findReferrals,
  oneReferral,
  pageOfReferrals,
  referralNotFound,
} from '../store/referral-store.ts';
import { toFacts } from '../store/referral-columns.ts';
import { shownPerson } from '../store/sealed-person.ts';
import { isGiven } from '../store/sealed-text.ts';
import { relatedReferralsOf, withoutArea } from '../store/related-referrals.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { summarise } from './referral-views.ts';

type ListInput = { status: ReferralStatus | null; search: string; offset: number; limit: number };

export async function listReferrals(
  { db }: Store,
  { search, ...filter }: ListInput,
): Promise<{ total: number; rows: ReferralSummary[] }> {
  const cases = search === '' ? null : casesFound(db, search);
  const { total, rows } = await pageOfReferrals(db, { ...filter, cases });
  return { total, rows: await summarise(db, rows) };
}

export async function countByStatus({
  db,
}: Store): Promise<Record<ReferralStatus | 'held', number>> {
  const held = await countOf(db.selectFrom('held_rows').where('state', '=', 'held'));
  return { ...(await countReferrals(db)), held };
}

export async function getReferral({ db }: Store, id: string): Promise<Referral> {
  const row = await oneReferral(db, id);
  const [summary] = await summarise(db, [row]);
  if (summary === undefined) throw referralNotFound();
  const related = (await relatedReferralsOf(db, [row.case_id])).get(row.case_id);
  const { victim, perpetrator, further } = readAsReceived(row.as_received);
  return {
    ...summary,
    victim: shownPerson(victim),
    perpetrator: shownPerson(perpetrator),
    facts: toFacts(row),
    hasReferrer: isGiven(row.referrer),
    further: further.map(({ role, relationship, person }) => ({
      role,
      relationship,
      person: shownPerson(person),
    })),
    children: await childrenOfReferral(db, id),
    decidedAt: row.decided_at,
    confirmed: await confirmedFor(db, confirmedRepeatOf(row)),
    hasOtherColumns: isGiven(row.other_columns),
    earlier: (related?.referrals ?? [])
      .filter((other) => other.caseId === row.case_id && other.id !== id && !other.isOtherArea)
      .filter((other) => other.receivedOn <= row.received_on)
      .toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn))
      .map(({ id: otherId, receivedOn, status, hearing }) => ({
        id: otherId,
        receivedOn,
        status,
        heardOn: hearing.state === 'heard' ? hearing.on : null,
      })),
  };
}

/** A kept verdict tells of other referrals in its own words: all of them must be open to the viewer. */
async function confirmedFor(
  db: Db,
  confirmed: ConfirmedRepeat | null,
): Promise<ConfirmedRepeat | null> {
  if (confirmed === null) return null;
  const { anchorReferralId, hearWith, passedOver } = confirmed.repeat;
  const told = [
    anchorReferralId,
    hearWith?.referralId,
    ...passedOver.map((each) => each.referralId),
  ]
    .filter((id) => typeof id === 'string')
    .map(withoutArea);
  const open = new Set((await findReferrals(db, [...new Set(told)])).map(({ id }) => id));
  return told.every((id) => open.has(id)) ? confirmed : null;
}
