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
import { forgetPersons, namedNowhere, type Forgotten } from '../store/forget-persons.ts';
import { getForum } from '../store/forum-store.ts';
import type { Entry } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { forgetSaid } from './forget-said.ts';
import { regroup } from './identities.ts';
import { saidByReferrals, type Said } from './restore-person.ts';

/**
 * Destroys these cases, and no others that are joined to them, with all that hangs on them: their rows, the people whom nothing else names, what only
 * they said of those who stay, their part in final minutes, what was typed and not saved, and what the
 * audit tells of their fields. The file has to be written anew after the transaction (`Store.rewrite`).
 * Free text of other cases is left as it was written. Domain: retention, DPA 2018.
 */
export async function destroyCases(
  entry: Entry,
  caseIds: readonly string[],
  auditKey: AuditKey,
): Promise<readonly DoomedCase[]> {
  const { tx, at } = entry;
  const doomed = await findDoomed(tx, caseIds);
  if (doomed.cases.length === 0) return [];
  const before = await saidOfEach(entry, doomed.persons);
  await deleteCases(tx, doomed);
  const unnamed = await namedNowhere(tx, doomed.persons);
  const forgotten = await forgetPersons(tx, unnamed);
  const kept = doomed.persons.filter((id) => !unnamed.includes(id));
  for (const id of kept) {
    const gone = before.get(id)?.filter(({ referralId }) => doomed.ids.has(referralId)) ?? [];
    await forgetSaid(entry, id, gone);
  }
  await hideUnused(tx, kept, nextTurn);
  const around = [...forgotten.heirs, ...kept];
  if (around.length > 0) await regroup(tx, around, at);
  await clearTraces(tx, { doomed, unnamed, forgotten }, auditKey);
  return doomed.cases;
}

async function saidOfEach(
  entry: Entry,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const said = new Map<string, readonly Said[]>();
  for (const id of personIds) said.set(id, await saidByReferrals(entry, id));
  return said;
}

type Gone = {
  readonly doomed: Doomed;
  readonly unnamed: readonly string[];
  readonly forgotten: Forgotten;
};

async function clearTraces(
  tx: Db,
  { doomed, unnamed, forgotten }: Gone,
  auditKey: AuditKey,
): Promise<void> {
  const ids = new Set([...doomed.ids, ...unnamed, ...forgotten.decisionIds]);
  const { kind } = await getForum(tx);
  const numbers = doomed.cases.map(({ number }) => caseNumber(kind, number));
  await deleteDraftsOn(tx, ids);
  await cutMinutes(tx, new Set(numbers), nextTurn);
  await emptyEntriesOn(tx, ids, { auditKey, rest: nextTurn });
  await tx
    .insertInto('store_facts')
    .values({ name: 'rewrite_due', value: 'yes' })
    .onConflict((known) => known.doNothing())
    .execute();
}
