import type { Standing } from '../../shared/domain/matching/match-preview.ts';
import { caseNumber, namesOfCases, type NamedPair } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import {
  casesStandingFor,
  countsUnderCases,
  hearingsUnderCases,
  recordsOfSame,
} from '../store/standing-store.ts';
import { referralsOfCase } from '../store/referral-store.ts';
import type { Db } from '../store/tables.ts';
import { judgeReferrals } from './referral-views.ts';

/**
 * Who the people of these records are, and what stands under each case of theirs. Read within a change
 * it tells them as the change leaves them.
 */
export async function readStanding(db: Db, personIds: readonly string[]): Promise<Standing> {
  const records = await recordsOfSame(db, personIds);
  const people = [...Map.groupBy(records, ({ identityId }) => identityId).values()].map((of) => ({
    records: of.map(({ id, firstName, surname, dob }) => ({ id, firstName, surname, dob })),
    entryCount: of.reduce((sum, { entryCount }) => sum + entryCount, 0),
    incidentCount: of.reduce((sum, { incidentCount }) => sum + incidentCount, 0),
  }));
  const ids = records.map(({ id }) => id);
  return { people, cases: await casesOf(db, ids) };
}

async function casesOf(db: Db, personIds: readonly string[]): Promise<Standing['cases']> {
  const forum = await getForum(db);
  const cases = await casesStandingFor(db, personIds);
  const ids = cases.map(({ id }) => id);
  const pairs = await namesOfCases(db, ids);
  const hearings = await hearingsUnderCases(db, ids);
  const counts = await countsUnderCases(db, ids);
  const standing: Standing['cases'] = [];
  for (const { id, number, others } of cases) {
    const pair: NamedPair | undefined = pairs.get(id);
    if (pair === undefined) continue;
    const judged = await judgeReferrals(db, await referralsOfCase(db, id), forum);
    standing.push({
      caseId: id,
      number: caseNumber(forum.kind, number),
      ...pair,
      standsFor: others.map((other) => caseNumber(forum.kind, other)),
      referrals: judged.map(({ row, repeat }) => ({
        id: row.id,
        receivedOn: row.received_on,
        agencyName: row.agency_name,
        repeat: repeat.outcome,
      })),
      hearings: hearings
        .filter(({ caseId }) => caseId === id)
        .map(({ hearingId, heldOn }) => ({ id: hearingId, heldOn })),
      ...(counts.get(id) ?? { actionCount: 0, entryCount: 0, fileCount: 0 }),
    });
  }
  return standing;
}
