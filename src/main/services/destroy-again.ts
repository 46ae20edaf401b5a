import { z } from 'zod';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { BackupMemory, Remembered } from '../backup/backup-memory.ts';
import { appendAudit, auditKeyOf } from '../store/audit-store.ts';
import { caseNumber } from '../store/case-store.ts';
import type { DoomedCase } from '../store/destroy-case.ts';
import { getForum } from '../store/forum-store.ts';
import { openStore } from '../store/open-store.ts';
import { insertDestroyed, listDestroyed } from '../store/retention-store.ts';
import type { DestroyedCasesTable } from '../store/retention-tables.ts';
import { requireSealer } from '../store/sealed-text.ts';
import { createSealer } from '../store/sealer.ts';
import type { Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { findUser } from '../store/user-store.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';
import { destroyReferrals } from './destroy-referrals.ts';
import type { Proved } from './prove-user.ts';

/** A destroyed case as the register has it, or by its ids alone where the register is lost. */
export type KnownDestroyed = Pick<DestroyedCasesTable, 'case_id'> &
  Partial<DestroyedCasesTable> & { readonly referralIds: readonly string[] };

const Ids = z.array(z.string());

const ofRegister = (row: DestroyedCasesTable): KnownDestroyed => ({
  ...row,
  referralIds: Ids.parse(JSON.parse(row.referral_ids)),
});

/** What this computer has to know of the register when its store can be read no more. It only grows. */
export async function rememberDestroyed(
  memory: BackupMemory,
  { path, store }: OpenedStore,
): Promise<void> {
  const register = (await listDestroyed(store.whole)).map(ofRegister);
  const known = memory.of(path).destroyed;
  const ids = new Set(known.map(({ caseId }) => caseId));
  const news = register.filter(({ case_id }) => !ids.has(case_id));
  if (news.length === 0) return;
  const more = news.map(({ case_id, referralIds }) => ({
    caseId: case_id,
    referralIds: [...referralIds],
  }));
  await memory.set(path, { destroyed: [...known, ...more] });
}

type Registers = {
  /** Of the present store; null where it cannot be read. */
  readonly present: readonly DestroyedCasesTable[] | null;
  readonly remembered: Remembered['destroyed'];
  /** Of the backup itself; null where an earlier version wrote it, which had none. */
  readonly inBackup: readonly DestroyedCasesTable[] | null;
};

/** What was destroyed and may still be in a backup. No clock is asked: it may have been set. */
export function destroyedSince({ present, remembered, inBackup }: Registers): KnownDestroyed[] {
  const known = (present ?? []).map(ofRegister);
  const ids = new Set(known.map(({ case_id }) => case_id));
  const forgotten = remembered
    .filter(({ caseId }) => !ids.has(caseId))
    .map(({ caseId, referralIds }) => ({ case_id: caseId, referralIds }));
  const gone = new Set((inBackup ?? []).map(({ case_id }) => case_id));
  return [...known, ...forgotten].filter(({ case_id }) => !gone.has(case_id));
}

/** @throws AppError `not-allowed`: what referrals said has to be opened to be taken out of records */
export function refuseWithoutKey(
  destroyed: readonly KnownDestroyed[],
  { addressKey }: Proved,
): void {
  if (destroyed.length === 0 || addressKey !== null) return;
  throw new AppError(
    'not-allowed',
    'Cases were destroyed since this backup was made, and have to be destroyed in it again. A coordinator who holds the key to addresses has to restore it.',
  );
}

type Again = {
  readonly destroyed: readonly KnownDestroyed[];
  readonly by: Proved;
  readonly at: Instant;
};

/**
 * Destroys again, in a copy of a backup that is nobody’s store yet, what was destroyed since the backup
 * was made, and enters it in its register and audit.
 */
export async function destroyAgain(path: string, { destroyed, by, at }: Again): Promise<void> {
  if (destroyed.length === 0) return;
  const { epoch, dataKey, addressKey, userId } = by;
  const sealer = requireSealer({ sealer: addressKey === null ? null : createSealer(addressKey) });
  const opened = openStore(path, dataKey, addressKey);
  const auditKey = auditKeyOf(epoch, dataKey);
  try {
    await opened.db.transaction().execute(async (tx) => {
      const ids = destroyed.flatMap(({ referralIds }) => referralIds);
      const cases = await destroyReferrals({ tx, sealer, at }, ids, auditKey);
      await keepRegister(tx, { destroyed, cases, at });
      const { kind } = await getForum(tx);
      for (const { id, number } of cases) {
        await appendAudit(tx, auditKey, {
          at,
          userId: await knownUser(tx, userId),
          role: 'coordinator',
          verb: 'case.destroyed-again',
          objectId: id,
          outcome: 'done',
          note: caseNumber(kind, number),
          changes: '',
        });
      }
    });
    await opened.rewrite();
  } finally {
    sealer.wipe();
    await opened.close();
  }
}

/** Whoever was added after the backup is no user of it. */
const knownUser = async (db: Db, id: string): Promise<string | null> =>
  (await findUser(db, id)) === null ? null : id;

const unknown = 'Not known';

type Register = {
  readonly destroyed: readonly KnownDestroyed[];
  /** Those that were in the backup. */
  readonly cases: readonly DoomedCase[];
  readonly at: Instant;
};

async function keepRegister(tx: Tx, { destroyed, cases, at }: Register): Promise<void> {
  for (const { case_id, referralIds, number, ...rest } of destroyed) {
    const known = number ?? cases.find(({ id }) => id === case_id)?.number;
    // Of a case that came after the backup and whose register is lost there is nothing to say.
    if (known === undefined) continue;
    await insertDestroyed(tx, {
      case_id,
      number: known,
      referral_ids: JSON.stringify(referralIds),
      destroyed_at: rest.destroyed_at ?? at,
      proposed_by: rest.proposed_by ?? unknown,
      confirmed_by: rest.confirmed_by ?? unknown,
    });
  }
}
