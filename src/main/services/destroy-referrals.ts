import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditKey } from '../store/audit-store.ts';
import { hideUnused } from '../store/binned-persons.ts';
import { caseNumber } from '../store/case-store.ts';
import { cutMinutes } from '../store/cut-minutes.ts';
import {
  deleteCases,
  deleteDraftsOn,
  findDoomed,
  type Doomed,
  type DoomedCase,
} from '../store/destroy-case.ts';
import { emptyEntriesOn } from '../store/empty-audit.ts';
import { forgetPersons, namedNowhere } from '../store/forget-persons.ts';
import { handOnClosures } from '../store/hand-on-closures.ts';
import { getForum } from '../store/forum-store.ts';
import type { Entry } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { addContactsOfEntries } from './contacts-of-entries.ts';
import { forgetSaid } from './forget-said.ts';
import { regroup } from './identities.ts';
import { saidOfEach } from './restore-person.ts';

/**
 * Destroys referrals with all that hangs on them, and the cases of which no referral stays: rows, the
 * people whom nothing else names, what only they said of those who stay, their part in final minutes, what
 * was typed and not saved, and what the audit tells of their fields. The file has to be written anew
 * after the transaction (`Store.rewrite`). Other cases are left as they were written: their free text, and what
 * their own final minutes say of somebody whom both name.
 */
export async function destroyReferrals(
  entry: Entry,
  referralIds: readonly string[],
  auditKey: AuditKey,
): Promise<readonly DoomedCase[]> {
  const { tx, at } = entry;
  const doomed = await findDoomed(tx, referralIds);
  if (doomed.referrals.length === 0) return [];
  const before = await saidOfEach(entry, doomed.persons);
  await handOnClosures(
    tx,
    doomed.cases.map(({ id }) => id),
  );
  await deleteCases(tx, doomed);
  const unnamed = await namedNowhere(tx, doomed.persons);
  const forgotten = await forgetPersons(tx, unnamed);
  for (const id of forgotten.heirs) await addContactsOfEntries(entry, id);
  const kept = doomed.persons.filter((id) => !unnamed.includes(id));
  for (const id of kept) {
    const gone = before.get(id)?.filter(({ referralId }) => doomed.ids.has(referralId)) ?? [];
    await forgetSaid(entry, id, gone);
  }
  const around = [...forgotten.heirs, ...kept];
  if (around.length > 0) await regroup(tx, around, at);
  await hideUnused(tx, around, nextTurn);
  const ids = new Set([...doomed.ids, ...unnamed, ...forgotten.decisionIds, ...forgotten.entryIds]);
  await clearTraces(tx, doomed, { ids, persons: new Set(kept), auditKey });
  return doomed.cases;
}

type Traces = {
  readonly ids: ReadonlySet<string>;
  /** Those who stay. */
  readonly persons: ReadonlySet<string>;
  readonly auditKey: AuditKey;
};

async function clearTraces(
  tx: Db,
  { cases, hearings }: Doomed,
  { ids, persons, auditKey }: Traces,
): Promise<void> {
  const { kind } = await getForum(tx);
  const caseNumbers = new Set(cases.map(({ number }) => caseNumber(kind, number)));
  await deleteDraftsOn(tx, ids);
  await cutMinutes(tx, { hearingIds: new Set(hearings), caseNumbers }, nextTurn);
  await emptyEntriesOn(tx, { ids, persons }, { auditKey, rest: nextTurn });
  await tx
    .insertInto('store_facts')
    .values({ name: 'rewrite_due', value: 'yes' })
    .onConflict((known) => known.doNothing())
    .execute();
}
