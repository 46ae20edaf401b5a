import { anchorOf, readAnchor } from '../../shared/domain/access/anchor.ts';
import type { AuditVerdictShown, CodeCheck } from '../../shared/ipc/contract/audit.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { linesAfter } from '../store/audit-store.ts';
import type { Store } from '../store/store.ts';
import { verifyAudit, type AuditVerdict } from '../store/verify-audit.ts';

export type Reading = {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** Reads the whole audit again, and enters that it was read and what was found. */
export async function verifyWholeAudit(store: Store, reading: Reading): Promise<AuditVerdictShown> {
  const verdict = await verifyAudit(store.whole, store.auditKey, reading);
  const { entries, firstWrong, head } = verdict;
  await store.note({
    verb: 'audit.verified',
    objectId: null,
    outcome: firstWrong === null ? 'done' : 'failed',
    note: inNote(verdict),
  });
  return { entries, firstWrong, code: head === null ? null : anchorOf(head) };
}

const inNote = ({ entries, firstWrong }: AuditVerdict): string =>
  firstWrong === null
    ? `${entries} entries`
    : `${entries} entries right, then entry ${firstWrong.number}: ${firstWrong.what}`;

/**
 * Whether everything up to a printed code is as it was then. The entries are read again: that the
 * entry of the code is there says nothing of those before it.
 */
export async function checkCode(store: Store, text: string, reading: Reading): Promise<CodeCheck> {
  const { number, anchor, problem } = readAnchor(text);
  if (problem !== undefined) throw new AppError('invalid-input', problem);
  const verdict = await verifyAudit(store.whole, store.auditKey, { ...reading, upTo: number });
  const checked = await judge(store, { number, anchor }, verdict);
  await store.note({
    verb: 'audit.code-checked',
    objectId: null,
    outcome: checked.result === 'same' ? 'done' : 'failed',
    note: `${anchor}: ${checked.result}`,
  });
  return checked;
}

async function judge(
  { whole }: Store,
  { number, anchor }: { readonly number: number; readonly anchor: string },
  { entries, firstWrong, head }: AuditVerdict,
): Promise<CodeCheck> {
  if (firstWrong !== null) return { result: 'wrong', number, firstWrong };
  if (head === null || head.number < number) return { result: 'too-short', number, entries };
  if (anchorOf(head) !== anchor) return { result: 'different', number };
  const [entry] = await linesAfter(whole, number - 1, 1);
  if (entry === undefined) throw new AppError('not-found', 'The entry of this code is gone.');
  return { result: 'same', number, at: entry.at };
}
