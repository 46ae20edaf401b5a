import type { AuditHead } from '../../shared/domain/access/anchor.ts';
import type { AuditWrong } from '../../shared/domain/access/audit-wrong.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { chainKeys, isBound, linesInTurns, type ChainKeys, type ChainLine } from './audit-chain.ts';
import { lastNumber } from './audit-list.ts';
import { headMacOf, macOf, type AuditKey, type EndVerb } from './audit-store.ts';
import type { Db } from './tables.ts';

export type AuditVerdict = {
  /** How many entries were read. */
  readonly entries: number;
  readonly firstWrong: { readonly number: number; readonly what: AuditWrong } | null;
  /** The last entry that is right. */
  readonly head: AuditHead | null;
};

type Options = {
  /** The last entry to read; without it the end of the chain is judged too. */
  readonly upTo?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** @throws AppError `cancelled` once it is aborted */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads the chain again and says where it is first not as it was written. It finds what was done
 * without the key. Somebody with the key can write another chain: only an anchor tells.
 */
export async function verifyAudit(
  db: Db,
  auditKey: AuditKey,
  { upTo = Number.MAX_SAFE_INTEGER, onProgress = () => {}, signal }: Options = {},
): Promise<AuditVerdict> {
  const keys = await chainKeys(db, auditKey);
  const total = Math.min(upTo, await lastNumber(db));
  let head: AuditHead = start;
  for (;;) {
    const from = head.number;
    for await (const lines of linesInTurns(db, from)) {
      if (signal?.aborted === true) throw new AppError('cancelled', 'This was stopped.');
      for (const line of lines) {
        if (head.number === upTo) return verdictOf(head, null);
        if (line.number !== head.number + 1 || !isBound(line, head.mac, keys)) {
          return verdictOf(head, await tellApart(db, line, head, keys));
        }
        head = { number: line.number, mac: line.mac };
      }
      onProgress(head.number, total);
    }
    if (upTo < Number.MAX_SAFE_INTEGER) return verdictOf(head, null);
    const wrong = await judgeEnd(db, head, keys);
    // Something was entered since the last entries were read.
    if (wrong !== 'more') return verdictOf(head, wrong);
  }
}

const start: AuditHead = { number: 0, mac: '' };

const verdictOf = (head: AuditHead, wrong: AuditWrong | null): AuditVerdict => ({
  entries: head.number,
  firstWrong: wrong === null ? null : { number: head.number + 1, what: wrong },
  head: head.number === 0 ? null : head,
});

/** What became of the entry that belongs behind `before`, where `found` does not fit. */
async function tellApart(
  db: Db,
  found: ChainLine,
  before: AuditHead,
  keys: ChainKeys,
): Promise<AuditWrong> {
  // Only what tells of a broken end is bound behind a gap.
  if (isBound(found, before.mac, keys)) return gapOf(found);
  const number = before.number + 1;
  let entries = before.number;
  let isElsewhere = false;
  let next: ChainLine | undefined;
  let last = before.mac;
  for await (const lines of linesInTurns(db, before.number)) {
    for (const line of lines) {
      entries += 1;
      next ??= line.number > found.number ? line : undefined;
      const key = keys.get(line.epoch);
      const mac = key && macOf(key, { ...line, number }, before.mac);
      // With its own code; or without, unless another entry that says the same stands there rightly.
      isElsewhere ||=
        line.number !== number &&
        (mac === line.mac || (mac === found.mac && !isBound(line, last, keys)));
      last = line.mac;
    }
  }
  const end = await readEnd(db);
  const tooMany = end === undefined ? 0 : entries - end.number;
  if (isElsewhere) return tooMany > 0 ? 'added' : 'moved';
  if (found.number !== number) return 'missing';
  if (end !== undefined && found.number > end.number) return 'added';
  if (tooMany < 0 && next !== undefined) {
    // Where somebody closed the gap, the next entry fits as soon as it has its own number again.
    const itself = { ...next, number: next.number - tooMany };
    if (isBound(itself, found.mac, keys)) return 'missing';
  }
  return keys.has(found.epoch) ? 'changed' : 'no-key';
}

const gapOf = ({ verb }: ChainLine): AuditWrong =>
  verb === ('audit.end-changed' satisfies EndVerb) ? 'end-changed' : 'cut-off';

type End = AuditHead & { readonly epoch: number; readonly last: number | null };

/** What says where the chain ends, with the entry where it does end. */
const readEnd = (db: Db): Promise<End | undefined> =>
  db
    .selectFrom('audit_head')
    .select(['number', 'epoch', 'mac'])
    .select((select) =>
      select
        .selectFrom('audit_entries')
        .select(({ fn }) => fn.max('audit_entries.number').as('last'))
        .as('last'),
    )
    .executeTakeFirst();

async function judgeEnd(
  db: Db,
  head: AuditHead,
  keys: ChainKeys,
): Promise<AuditWrong | 'more' | null> {
  const end = await readEnd(db);
  if (end === undefined) return head.number === 0 ? null : 'end-changed';
  if ((end.last ?? 0) > head.number) return 'more';
  if (end.number > head.number) return 'cut-off';
  const key = keys.get(end.epoch);
  if (key === undefined) return 'no-key';
  const isRight = end.number === head.number && headMacOf(key, head.number, head.mac) === end.mac;
  return isRight ? null : 'end-changed';
}
